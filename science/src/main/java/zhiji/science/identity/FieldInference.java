package zhiji.science.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What does each column of a file mean? Told by its header where the header is known, and by what a sample of its
 * values looks like otherwise; columns that cannot tell records apart are left out, with the reason.
 *
 * @param column position in a row, from 0
 * @param name the header
 * @param kind the meaning, empty when the column is left out
 * @param reason why, in a few words
 */
public record FieldInference(int column, String name, Optional<FieldKind> kind, String reason) {

    private static final double MOST = 0.6;

    private static final Map<FieldKind, Set<String>> HEADERS = Map.ofEntries(
            Map.entry(
                    FieldKind.ORGANISATION,
                    Set.of(
                            "company",
                            "companyname",
                            "organisation",
                            "organization",
                            "企业名称",
                            "公司名称",
                            "公司",
                            "单位",
                            "单位名称",
                            "客户名称",
                            "企业")),
            Map.entry(FieldKind.PERSON, Set.of("contact", "contactname", "person", "fullname", "姓名", "联系人", "会员姓名")),
            Map.entry(FieldKind.GIVEN_NAME, Set.of("givenname", "firstname", "forename", "名")),
            Map.entry(FieldKind.SURNAME, Set.of("surname", "lastname", "familyname", "姓")),
            Map.entry(
                    FieldKind.PHONE, Set.of("phone", "tel", "telephone", "mobile", "电话", "手机", "手机号", "联系电话", "电话号码")),
            Map.entry(FieldKind.EMAIL, Set.of("email", "mail", "emailaddress", "邮箱", "电子邮箱", "电子邮件")),
            Map.entry(
                    FieldKind.CREDIT_CODE,
                    Set.of("uscc", "creditcode", "taxnumber", "统一社会信用代码", "信用代码", "税号", "社会信用代码")),
            Map.entry(FieldKind.ADDRESS, Set.of("地址", "通讯地址", "注册地址", "住址", "联系地址")),
            Map.entry(
                    FieldKind.PLACE,
                    Set.of(
                            "city",
                            "town",
                            "suburb",
                            "state",
                            "province",
                            "county",
                            "country",
                            "district",
                            "城市",
                            "省份",
                            "省",
                            "市",
                            "区县",
                            "地区")),
            Map.entry(
                    FieldKind.DATE,
                    Set.of("dob", "dateofbirth", "birthdate", "birthday", "date", "生日", "出生日期", "成立日期")),
            Map.entry(
                    FieldKind.CODE,
                    Set.of(
                            "socsecid",
                            "ssn",
                            "nationalid",
                            "passport",
                            "idnumber",
                            "membernumber",
                            "身份证",
                            "身份证号",
                            "会员号",
                            "证件号码")),
            Map.entry(
                    FieldKind.NUMBER,
                    Set.of(
                            "postcode",
                            "zip",
                            "zipcode",
                            "postalcode",
                            "streetnumber",
                            "housenumber",
                            "year",
                            "volume",
                            "邮编",
                            "门牌号",
                            "年份")));

    private static final Set<String> IDS =
            Set.of("id", "uniqueid", "recid", "recordid", "rowid", "entityid", "编号", "序号");

    /** What a file is mainly about, which decides how a column headed "name" is read when its values leave it open. */
    public enum Subject {
        /** Decide by the values. */
        AUTO,
        /** Firms and institutions. */
        ORGANISATION,
        /** People. */
        PERSON
    }

    /** Whether a header is one that usually numbers the records. */
    public static boolean isIdHeader(String header) {
        return IDS.contains(plain(header));
    }

    /**
     * Infers every column.
     *
     * @param header the names of the columns
     * @param sample some rows, a few hundred are enough
     * @param excluded positions that hold ids or truth
     */
    public static List<FieldInference> of(
            List<String> header, List<String[]> sample, Set<Integer> excluded, Subject subject) {
        var inferred = new ArrayList<FieldInference>();
        for (int column = 0; column < header.size(); column++) {
            if (!excluded.contains(column)) {
                inferred.add(infer(column, header.get(column), values(sample, column), subject));
            }
        }
        return inferred;
    }

    /** The fields of all columns that take part. */
    public static List<Field> fields(List<FieldInference> inferred) {
        return inferred.stream()
                .filter(column -> column.kind.isPresent())
                .map(column -> new Field(column.name.strip(), column.column, column.kind.get()))
                .toList();
    }

    private static FieldInference infer(int column, String header, List<String> values, Subject subject) {
        if (new HashSet<>(values).size() < 2) {
            return new FieldInference(column, header, Optional.empty(), "fewer than two different values");
        }
        for (Map.Entry<FieldKind, Set<String>> entry : HEADERS.entrySet()) {
            if (entry.getValue().contains(plain(header))) {
                return known(column, header, entry.getKey(), "header");
            }
        }
        return byContent(column, header, values, subject);
    }

    private static FieldInference byContent(int column, String header, List<String> values, Subject subject) {
        if (share(values, Email::isAddress) > MOST) {
            return known(column, header, FieldKind.EMAIL, "values are e-mail addresses");
        }
        if (share(values, value -> CreditCode.check(value).isEmpty()) > MOST) {
            return known(column, header, FieldKind.CREDIT_CODE, "values are valid credit codes");
        }
        if (share(values, value -> Phone.normal(value).startsWith("+")) > MOST) {
            return known(column, header, FieldKind.PHONE, "values are telephone numbers");
        }
        if (share(values, TextNormal::hasHan) > MOST) {
            return chinese(column, header, values, subject);
        }
        if (share(values, value -> value.chars().allMatch(Character::isDigit)) > MOST) {
            boolean identifies = share(values, value -> value.length() >= 6) > MOST;
            return known(column, header, identifies ? FieldKind.CODE : FieldKind.NUMBER, "values are digits");
        }
        double words = values.stream()
                .mapToInt(value -> value.split("\\s+", -1).length)
                .average()
                .orElse(0);
        boolean few = new HashSet<>(values).size() * 10 < values.size();
        return known(column, header, few && words < 2 ? FieldKind.PLACE : FieldKind.TEXT, few ? "few values" : "words");
    }

    private static FieldInference chinese(int column, String header, List<String> values, Subject subject) {
        double persons = share(values, PersonName::isLikely);
        double companies =
                share(values, value -> !CompanyName.parse(value).form().isEmpty());
        double addresses = share(
                values,
                value -> Address.parse(value).region().code() != 0
                        && !Address.parse(value).road().isEmpty());
        if (addresses > MOST) {
            return known(column, header, FieldKind.ADDRESS, "values are addresses");
        }
        if (subject == Subject.PERSON ? persons > 0.3 : persons > companies && persons > MOST) {
            return known(column, header, FieldKind.PERSON, "values are names of persons");
        }
        if (subject == Subject.ORGANISATION ? companies > 0.2 : companies > 0.4) {
            return known(column, header, FieldKind.ORGANISATION, "values are names of companies");
        }
        boolean few = new HashSet<>(values).size() * 10 < values.size();
        return known(column, header, few ? FieldKind.PLACE : FieldKind.TEXT, few ? "few values" : "Chinese text");
    }

    private static FieldInference known(int column, String header, FieldKind kind, String reason) {
        return new FieldInference(column, header, Optional.of(kind), reason);
    }

    private static List<String> values(List<String[]> sample, int column) {
        return sample.stream()
                .filter(row -> column < row.length && !row[column].isBlank())
                .map(row -> row[column].strip())
                .toList();
    }

    private static double share(List<String> values, Predicate<String> wanted) {
        return values.stream().filter(wanted).count() / (double) values.size();
    }

    private static String plain(String header) {
        String[] words = header.strip().toLowerCase(Locale.ROOT).split("[\\s_-]+", -1);
        return String.join("", Arrays.asList(words));
    }
}

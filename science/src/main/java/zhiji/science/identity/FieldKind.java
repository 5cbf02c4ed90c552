package zhiji.science.identity;

/** What a column means, which decides how its values are read and compared. */
public enum FieldKind {
    /** A company's name, read into its parts. */
    ORGANISATION,
    /** A person's whole name (姓名, 联系人). */
    PERSON,
    /** Given name in a column of its own. */
    GIVEN_NAME,
    /** Family name in a column of its own. */
    SURNAME,
    /** Telephone number. */
    PHONE,
    /** E-mail address. */
    EMAIL,
    /** Unified social credit code; two different valid ones never belong to one customer. */
    CREDIT_CODE,
    /** Chinese postal address, read into its parts. */
    ADDRESS,
    /** Town, suburb, province: few values, many records each. */
    PLACE,
    /** A day: of birth, of foundation. */
    DATE,
    /** A number that identifies: passport, membership, social security. */
    CODE,
    /** A number that does not identify alone: house number, post code, year. */
    NUMBER,
    /** Several words: a title, a list of authors, an address in Latin letters. */
    TEXT
}

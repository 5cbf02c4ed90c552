package zhiji.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import zhiji.science.identity.Address;
import zhiji.science.identity.CompanyName;
import zhiji.science.identity.CreditCode;
import zhiji.science.identity.NameComparison;
import zhiji.science.identity.Pinyin;
import zhiji.science.identity.TextNormal;

/** What reading one value costs: the server does each of these for every record it stores. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class MatchBench {

    private String name = "四川省成都市武侯区蜀香餐饮服务有限公司";
    private String address = "四川省达州市宣汉县迎泽街22号2637室";
    private String code = "9144030071526726XG";
    private String brief = "中铁十二局三公司";
    private String full = "中铁十二局集团有限公司第三工程有限公司";

    /** Reads a company's name into parts. */
    @Benchmark
    public CompanyName companyName() {
        return CompanyName.parse(name);
    }

    /** Reads an address into parts. */
    @Benchmark
    public Address address() {
        return Address.parse(address);
    }

    /** Checks a credit code. */
    @Benchmark
    public boolean creditCode() {
        return CreditCode.check(code).isEmpty();
    }

    /** Folds a text into its normal form. */
    @Benchmark
    public String normalForm() {
        return TextNormal.of(name);
    }

    /** Reads a text aloud. */
    @Benchmark
    public String pinyin() {
        return Pinyin.of(name);
    }

    /** Compares two names. */
    @Benchmark
    public NameComparison comparison() {
        return NameComparison.of(brief, full);
    }
}

package zhiji;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The rules of the house that a compiler does not know. */
@AnalyzeClasses(packages = "zhiji", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule whatTouchesTablesAndHttpIsHidden = classes()
            .that()
            .haveNameMatching(".*(Store|Queries|Controller|Settings)")
            .and()
            .resideOutsideOfPackage("..science..")
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule controllersDoNotTouchTables = noClasses()
            .that()
            .haveSimpleNameEndingWith("Controller")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.jooq..");

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = noFields()
            .should()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .orShould()
            .beAnnotatedWith("jakarta.inject.Inject");

    @Test
    void capabilitiesDependOnlyOnWhatTheyDeclare() {
        var libraries = JavaClass.Predicates.resideInAnyPackage("zhiji.science..", "zhiji.postgres..");
        ApplicationModules.of(Zhiji.class, libraries).verify();
    }
}

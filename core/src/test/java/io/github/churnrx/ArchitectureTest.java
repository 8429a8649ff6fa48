package io.github.churnrx;

import static com.tngtech.archunit.base.DescribedPredicate.anyElementThat;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.PROTECTED;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "io.github.churnrx",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ENGINE = "io.github.churnrx.engine..";

  private static final DescribedPredicate<JavaClass> A_LIBRARY =
      resideInAnyPackage("com.fasterxml..", "org.drools..", "org.kie..", "de.siegmar..");

  @ArchTest
  static final ArchRule ONLY_THE_ENGINE_KNOWS_DROOLS =
      noClasses()
          .that()
          .resideOutsideOfPackage(ENGINE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.drools..", "org.kie..");

  @ArchTest
  static final ArchRule NO_PUBLIC_METHOD_RETURNS_A_LIBRARY =
      noCodeUnits()
          .that(modifier(PUBLIC).or(modifier(PROTECTED)))
          .and()
          .areDeclaredInClassesThat(resideOutsideOfPackage(ENGINE))
          .and()
          .areDeclaredInClassesThat()
          .arePublic()
          .should()
          .haveRawReturnType(A_LIBRARY)
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule NO_PUBLIC_METHOD_TAKES_A_LIBRARY =
      noCodeUnits()
          .that(modifier(PUBLIC).or(modifier(PROTECTED)))
          .and()
          .areDeclaredInClassesThat(resideOutsideOfPackage(ENGINE))
          .and()
          .areDeclaredInClassesThat()
          .arePublic()
          .should()
          .haveRawParameterTypes(anyElementThat(A_LIBRARY))
          .allowEmptyShould(true);

  @ArchTest static final ArchRule CORE_PRINTS_NOTHING = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices().matching("io.github.churnrx.(*)..").should().beFreeOfCycles();
}

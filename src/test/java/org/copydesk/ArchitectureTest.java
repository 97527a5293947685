package org.copydesk;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.haveNameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.edition.log.ChangeLog;
import org.copydesk.platform.FilterOrder;
import org.copydesk.platform.contract.Renders;
import org.copydesk.platform.storage.WeighedRows;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The rules of the house. The packages' own rules stand in their {@code package-info.java}. */
@Tag("anywhere")
class ArchitectureTest {
    private static final JavaClasses COPYDESK =
            new ClassFileImporter().withImportOption(new WithoutTests()).importPackages("org.copydesk");

    private static final DescribedPredicate<JavaClass> ENTITIES =
            DescribedPredicate.describe("entities", type -> type.isAnnotatedWith(Entity.class));

    private static final String[] PUBLIC = {
        "org.copydesk.delivery..",
        "org.copydesk.feed..",
        "org.copydesk.search..",
        "org.copydesk.partner..",
        "org.copydesk.push.."
    };

    /** Packages may use those that stand before them: each line is one floor of the house. */
    @Test
    void flowGoesOneWay() {
        uses("platform");
        uses("body", "platform");
        uses("access", "platform");
        uses("edition", "platform", "body");
        uses("vocabulary", "platform", "access");
        uses("media", "platform", "access", "edition");
        uses("audit", "platform", "access");
        uses("revision", "platform", "body", "access");
        uses("article", "platform", "body", "access", "edition", "vocabulary", "media", "audit", "revision");
        uses("front", "platform", "access", "edition", "vocabulary", "media", "article");
        uses("preview", "platform", "access", "edition", "article", "front");
        uses("wire", "platform", "body", "access", "edition", "vocabulary", "media", "article");
        uses("transfer", "platform", "body", "access", "edition", "vocabulary", "media", "article");
        uses("ratelimit", "platform", "access");
        uses("delivery", "platform", "access", "edition");
        uses("feed", "platform", "body", "access", "edition", "delivery.answer", "delivery.negotiation");
        uses("search", "platform", "access", "edition", "delivery.answer", "delivery.negotiation");
        uses("partner", "platform", "access", "edition");
        uses("push", "platform", "access", "edition", "delivery.answer", "feed", "partner");
    }

    private static void uses(String floor, String... below) {
        String[] allowed = Stream.concat(Stream.of(floor), Stream.of(below))
                .map(name -> "org.copydesk." + name + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("org.copydesk." + floor + "..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.copydesk..").and(not(resideInAnyPackage(allowed))))
                .because(floor + " may use " + String.join(", ", below) + " and itself")
                .allowEmptyShould(true)
                .check(COPYDESK);
    }

    @Test
    void everyClassStandsOnAFloorOfTheHouse() {
        String floors =
                "platform body access edition vocabulary media audit revision article front preview wire transfer ratelimit delivery feed search partner push ops";
        classes()
                .should()
                .resideInAnyPackage(Arrays.stream(floors.split(" ", -1))
                        .map(floor -> "org.copydesk." + floor + "..")
                        .toArray(String[]::new))
                .check(COPYDESK);
    }

    @Test
    void thereAreNoCycles() {
        slices().matching("org.copydesk.(*)..").should().beFreeOfCycles().check(COPYDESK);
        slices().matching("org.copydesk.platform.(*)..")
                .should()
                .beFreeOfCycles()
                .check(COPYDESK);
        slices().matching("org.copydesk.(**)")
                .should()
                .beFreeOfCycles()
                .check(COPYDESK.that(resideInAnyPackage("org.copydesk.edition..", "org.copydesk.article..")));
    }

    /** Its first use may be on the event loop, where nothing may wait for the database. */
    @Test
    void whatReadsTheDatabaseWhileItIsMadeIsMadeAtStart() {
        Map<Boolean, List<JavaCodeUnit>> readers = COPYDESK.stream()
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(ArchitectureTest::makesABean)
                .filter(maker -> readsTheDatabase(maker, new HashSet<>()))
                .collect(Collectors.partitioningBy(maker -> maker.isAnnotatedWith(Startup.class)
                        || (maker.isConstructor() && maker.getOwner().isAnnotatedWith(Startup.class))));

        assertThat(readers.get(false)).isEmpty();
        assertThat(readers.get(true)).isNotEmpty();
    }

    private static boolean makesABean(JavaCodeUnit unit) {
        return unit.isAnnotatedWith(Produces.class)
                || unit.isAnnotatedWith(PostConstruct.class)
                || (unit.isConstructor()
                        && Stream.of(ApplicationScoped.class, Singleton.class, Path.class, Provider.class)
                                .anyMatch(unit.getOwner()::isAnnotatedWith));
    }

    private static boolean readsTheDatabase(JavaCodeUnit unit, Set<JavaCodeUnit> seen) {
        return seen.add(unit)
                && (unit.isAnnotatedWith(Transactional.class)
                        || unit.getCallsFromSelf().stream()
                                .anyMatch(call -> call.getTargetOwner().isAssignableTo(EntityManager.class)
                                        || call.getTarget()
                                                .resolveMember()
                                                .filter(called -> readsTheDatabase(called, seen))
                                                .isPresent()));
    }

    @Test
    void whatIsPublicReadsTheEditionAndCannotReachTheDesk() {
        noClasses()
                .that()
                .resideInAnyPackage(PUBLIC)
                .should()
                .transitivelyDependOnClassesThat(resideInAnyPackage(
                        "org.copydesk.article..", "org.copydesk.vocabulary..", "org.copydesk.media.."))
                .check(COPYDESK);
    }

    @Test
    void whatIsUnderEmbargoIsReadForPartnersAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.copydesk.edition.advance..", "org.copydesk.partner..", "org.copydesk.article..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.copydesk.edition.advance..")
                .check(COPYDESK);
        noClasses()
                .that()
                .resideInAPackage("org.copydesk.article..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.copydesk.edition.advance.AdvanceCopyRepository")
                .check(COPYDESK);
    }

    /** So that a new format is a new class in {@code feed}, and nothing else. */
    @Test
    void mediaTypesOfFormatsAreNamedByTheFormatsAlone() throws IOException {
        Set<String> known = Set.of("application/json", "application/xml", "text/xml", "text/html", "text/plain");
        Set<String> types = COPYDESK.stream()
                .filter(type -> type.isAnnotatedWith(Renders.class))
                .flatMap(type ->
                        Arrays.stream(type.getAnnotationOfType(Renders.class).in()))
                .map(mediaType -> mediaType.split(";", 2)[0])
                .filter(mediaType -> !known.contains(mediaType))
                .collect(Collectors.toSet());
        assertThat(types).hasSizeGreaterThan(8);
        for (String door : Set.of("delivery", "platform")) {
            try (Stream<java.nio.file.Path> files =
                    Files.walk(java.nio.file.Path.of("src/main/java/org/copydesk", door))) {
                for (java.nio.file.Path file :
                        files.filter(Files::isRegularFile).toList()) {
                    assertThat(Files.readString(file)).as(file.toString()).doesNotContain(types);
                }
            }
        }
    }

    @Test
    void onlyTheDeskAndAnImportWriteTheEdition() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.copydesk.edition",
                        "org.copydesk.edition.front",
                        "org.copydesk.article",
                        "org.copydesk.article.rerendering",
                        "org.copydesk.transfer")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.copydesk.edition.Edition")
                .check(COPYDESK);
    }

    @Test
    void onlyTheEditionAppendsToItsChangeLog() {
        Set<String> open = Set.of("head", "after", "find", "recallsBefore", "lockHead");

        assertThat(COPYDESK.get(ChangeLog.class).getMethods().stream()
                        .filter(method -> !open.contains(method.getName()))
                        .flatMap(method -> method.getAccessesToSelf().stream())
                        .map(JavaAccess::getOriginOwner)
                        .filter(type -> !type.isEquivalentTo(ChangeLog.class))
                        .map(JavaClass::getSimpleName))
                .containsOnly("Edition");
    }

    /** {@code Edition} and {@code AdvanceDistribution} are the public ways to write; a queue is not what readers are shown. */
    @Test
    void theEditionsRepositoriesHaveNoPublicMethodThatWrites() {
        List<JavaClass> repositories = COPYDESK.stream()
                .filter(type -> type.getPackageName().startsWith("org.copydesk.edition")
                        && type.getModifiers().contains(JavaModifier.PUBLIC)
                        && type.getSimpleName().endsWith("Repository")
                        && !type.getSimpleName().equals("StaleArticleRepository"))
                .toList();

        assertThat(repositories)
                .hasSizeGreaterThan(5)
                .noneMatch(type -> type.isAssignableTo(PanacheRepositoryBase.class));
        assertThat(repositories.stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(method -> writes(method, new HashSet<>())))
                .isEmpty();
    }

    private static boolean writes(JavaCodeUnit unit, Set<JavaCodeUnit> seen) {
        Set<String> writing = Set.of(
                "persist", "merge", "remove", "createMutationQuery", "createNativeMutationQuery", "createNativeQuery");
        return seen.add(unit)
                && unit.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isAssignableTo(EntityManager.class)
                                ? writing.contains(call.getName())
                                : call.getTargetOwner().equals(unit.getOwner())
                                        && call.getTarget()
                                                .resolveMember()
                                                .filter(called -> writes(called, seen))
                                                .isPresent());
    }

    /** {@code ChangeLog} is the repository of the log, and has the name that readers of the house look for. */
    @Test
    void onlyRepositoriesQueryTheDatabase() {
        // WeighedRows runs the query of a repository.
        DescribedPredicate<JavaClass> others = not(belongToAnyOf(WeighedRows.class)
                        .or(nameEndingWith("Repository"))
                        .or(nameEndingWith(".ChangeLog")))
                .as("are no repositories");
        noClasses()
                .that(others)
                .should()
                .dependOnClassesThat(assignableTo(EntityManager.class)
                        .or(assignableTo(jakarta.persistence.Query.class))
                        .or(belongToAnyOf(PanacheQuery.class))
                        .or(resideInAnyPackage("org.hibernate.query..")))
                .check(COPYDESK);
        classes()
                .that(others)
                .should()
                .notBeAssignableTo(PanacheRepositoryBase.class)
                .check(COPYDESK);
        noClasses()
                .that(others)
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "is given a query by its caller",
                        call -> call.getTargetOwner().isAssignableTo(PanacheRepositoryBase.class)
                                && call.getTarget()
                                        .resolveMember()
                                        .filter(method -> method.getOwner().isEquivalentTo(PanacheRepositoryBase.class))
                                        .isPresent()
                                && call.getTarget().getRawParameterTypes().stream()
                                        .anyMatch(type -> type.isEquivalentTo(String.class))))
                .check(COPYDESK);
    }

    @Test
    void whatIsPublicAsksTheEditionAndNotTheDatabase() {
        noClasses()
                .that()
                .resideInAPackage("org.copydesk.delivery..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "io.quarkus.hibernate..", "java.sql..")
                .check(COPYDESK);
    }

    /** But those of the edition, whose public finders return what is sent. */
    @Test
    void noResourceTouchesARepositoryOrTheDatabase() {
        noClasses()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .dependOnClassesThat(ENTITIES.or(
                                resideOutsideOfPackage("org.copydesk.edition").and(nameEndingWith("Repository")))
                        .or(resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "io.quarkus.hibernate..")))
                .check(COPYDESK);
    }

    @Test
    void entitiesStayInsideTheirFeature() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate()
                .check(COPYDESK);
    }

    @Test
    void entitiesStandInNoPublicSignature() {
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .should()
                .notHaveRawReturnType(ENTITIES)
                .check(COPYDESK);
    }

    /** But those of the edition, which is there to be read. */
    @Test
    void repositoriesStayInsideTheirFeature() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Repository")
                .and()
                .resideOutsideOfPackage("org.copydesk.edition..")
                .should()
                .bePackagePrivate()
                .check(COPYDESK);
    }

    @Test
    void onlyTheDoorKnowsHttp() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.copydesk.platform..",
                        "org.copydesk.access..",
                        "org.copydesk.ratelimit..",
                        "org.copydesk.delivery..")
                .and()
                .haveSimpleNameNotEndingWith("Resource")
                .and(not(isInsideAResource()))
                .should()
                .dependOnClassesThat(resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..", "io.vertx..")
                        .and(not(belongToAnyOf(QueryParam.class, BeanParam.class, DefaultValue.class))))
                .because(
                        "requests are bound and answers shaped in resources; a list's parameters may be a class of its own")
                .check(COPYDESK);
    }

    /** A resource's own records and its bean of query parameters. */
    private static DescribedPredicate<JavaClass> isInsideAResource() {
        return DescribedPredicate.describe("inside a resource", type -> type.getEnclosingClass()
                .map(outer -> outer.getSimpleName().endsWith("Resource"))
                .orElse(false));
    }

    @Test
    void eachFilterHasAPlaceOfItsOwnInTheOrderOfFilters() {
        List<Integer> priorities = COPYDESK.stream()
                .filter(type -> type.isAssignableTo(ContainerRequestFilter.class)
                        || type.isAssignableTo(ContainerResponseFilter.class))
                .map(type -> type.tryGetAnnotationOfType(Priority.class)
                        .map(Priority::value)
                        .orElse(Priorities.USER))
                .toList();

        assertThat(priorities).hasSizeGreaterThan(8).doesNotHaveDuplicates().isSubsetOf(constantsOf(FilterOrder.class));
    }

    @Test
    void whatStartsOrStopsInAnOrderTakesItFromTheOneFile() {
        assertThat(prioritiesOfObservers(StartupEvent.class))
                .hasSizeGreaterThan(5)
                .isSubsetOf(constantsOf(FilterOrder.Start.class));
        assertThat(prioritiesOfObservers(ShutdownEvent.class))
                .hasSizeGreaterThan(2)
                .isSubsetOf(constantsOf(FilterOrder.Stop.class));
    }

    private static List<Integer> prioritiesOfObservers(Class<?> event) {
        return COPYDESK.stream()
                .flatMap(type -> type.getMethods().stream())
                .flatMap(method -> method.getParameters().stream())
                .filter(parameter -> parameter.getRawType().isEquivalentTo(event))
                .flatMap(parameter -> parameter.tryGetAnnotationOfType(Priority.class).stream())
                .map(Priority::value)
                .toList();
    }

    private static List<Integer> constantsOf(Class<?> order) {
        return Arrays.stream(order.getFields())
                .map(constant -> {
                    try {
                        return constant.getInt(null);
                    } catch (IllegalAccessException impossible) {
                        throw new IllegalStateException(impossible);
                    }
                })
                .toList();
    }

    @Test
    void resourcesAreCalledSo() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .haveSimpleNameEndingWith("Resource")
                .check(COPYDESK);
    }

    @Test
    void everythingIsInjectedThroughConstructors() {
        fields().should().notBeAnnotatedWith(Inject.class).check(COPYDESK);
        methods().should().notBeAnnotatedWith(Inject.class).check(COPYDESK);
        fields().should()
                .notBeAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
                .check(COPYDESK);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.copydesk.platform.Time")
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "reads the time statically",
                        call -> readsTime(
                                        call.getTarget().getOwner().getName(),
                                        call.getTarget().getName())
                                && call.getTarget().getRawParameterTypes().stream()
                                        .noneMatch(type -> type.isEquivalentTo(java.time.Clock.class))))
                .check(COPYDESK);
        noClasses().should().callConstructor(java.util.Date.class).check(COPYDESK);
    }

    private static boolean readsTime(String owner, String method) {
        return (owner.startsWith("java.time.") && method.equals("now"))
                || (owner.equals("java.time.Clock") && method.startsWith("system"))
                || (owner.equals("java.lang.System") && method.equals("currentTimeMillis"));
    }

    @Test
    void configurationIsOneMappingBesideItsFeature() {
        classes()
                .that()
                .areAnnotatedWith("io.smallrye.config.ConfigMapping")
                .should()
                .beInterfaces()
                .andShould(haveNameMatching(".*Config"))
                .check(COPYDESK);
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.eclipse.microprofile.config.ConfigProvider")
                .check(COPYDESK);
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        Set<String> packages = COPYDESK.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());

        assertThat(packages).allSatisfy(name -> assertThat(
                        java.nio.file.Path.of("src/main/java", name.replace('.', '/'), "package-info.java"))
                .isRegularFile());
    }

    @Test
    void noTwoClassesHaveTheSameName() {
        List<String> names = COPYDESK.stream()
                .filter(JavaClass::isTopLevelClass)
                .map(JavaClass::getSimpleName)
                .filter(name -> !name.equals("package-info"))
                .toList();

        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void namesAreTheNewsroomsOwn() {
        noClasses()
                .should(haveNameMatching(".*(Manager|Helper|Impl|Util|Utils|Dto|DTO)"))
                .check(COPYDESK);
    }
}

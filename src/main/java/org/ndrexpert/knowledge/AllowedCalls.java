package org.ndrexpert.knowledge;

import static java.util.Map.entry;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.ndrexpert.rule.Vocabulary;

/**
 * What the classes of rules may name: the vocabulary, and what the compiler of rules writes of itself into every class that it makes
 * of the language that rules are written in. Rules are compiled to Java, so a rule file could do whatever Java can; classes that name
 * anything else are never loaded.
 *
 * <p>This judges names, not behaviour: a loop without end names nothing. {@link ForbiddenConstructs} leaves no room for one.
 */
final class AllowedCalls {

    private static final String CONSTRUCTOR = "<init>";

    /** By class, the members that may be named; a number at the end of a class name counts arguments and is left out. */
    static final Map<String, Set<String>> MEMBERS = Map.ofEntries(
            entry("java/lang/Object", Set.of(CONSTRUCTOR)),
            entry("java/lang/Enum", Set.of(CONSTRUCTOR, "valueOf")),
            entry("java/lang/RuntimeException", Set.of(CONSTRUCTOR)),
            entry("java/lang/String", Set.of("equals", "hashCode")),
            entry("java/lang/Boolean", Set.of("valueOf")),
            entry("java/lang/Integer", Set.of("valueOf", "intValue")),
            entry("java/lang/Long", Set.of("valueOf")),
            entry("java/lang/System", Set.of("arraycopy")),
            entry("java/lang/invoke/StringConcatFactory", Set.of("makeConcatWithConstants")),
            entry("java/util/Arrays", Set.of("asList")),
            entry("java/util/Collections", Set.of("emptyList")),
            entry("java/util/Locale", Set.of("ENGLISH")),
            entry("java/time/format/DateTimeFormatterBuilder",
                    Set.of(CONSTRUCTOR, "parseCaseInsensitive", "appendPattern", "toFormatter")),
            entry("org/drools/util/DateUtils", Set.of("getDateFormatMask")),
            entry("org/drools/model/DomainClassMetadata", Set.of("getPropertyIndex")),
            entry("org/drools/model/Index$ConstraintType",
                    Set.of("EQUAL", "NOT_EQUAL", "LESS_THAN", "LESS_OR_EQUAL", "GREATER_THAN", "GREATER_OR_EQUAL")),
            entry("org/drools/model/PatternDSL$PatternDef", Set.of("bind", "expr", "passive")),
            entry("org/drools/model/impl/RuleBuilder", Set.of("metadata", "build")),
            entry("org/drools/model/consequences/ConsequenceBuilder$_", Set.of("execute")),
            entry("org/drools/model/functions/PredicateInformation", Set.of(CONSTRUCTOR, "addRuleNames")),
            entry("org/drools/model/operators/InOperator", Set.of("INSTANCE")),
            entry("org/drools/model/operators/ContainsOperator", Set.of("INSTANCE")),
            entry("org/drools/modelcompiler/dsl/pattern/D", Set.of("rule", "pattern", "declarationOf", "alphaIndexedBy", "betaIndexedBy",
                    "eval", "not", "exists", "from", "on", "execute")),
            entry("org/drools/modelcompiler/util/EvaluationUtil", Set.of("areNullSafeEquals", "areNumbersNullSafeEquals", "lessThan",
                    "lessOrEqual", "greaterThan", "greaterOrEqual", "lessThanNumbers", "lessOrEqualNumbers", "greaterThanNumbers",
                    "greaterOrEqualNumbers")),
            entry("org/drools/modelcompiler/consequence/DroolsImpl", Set.of("asKnowledgeHelper")),
            entry("org/drools/core/rule/consequence/KnowledgeHelper", Set.of("insertLogical")));

    /** Types that are implemented, passed on or mentioned, and of which nothing is called. */
    static final Set<String> TYPES = Set.of("java/lang/Exception", "java/lang/invoke/MethodHandles",
            "java/lang/invoke/MethodHandles$Lookup", "java/util/List", "java/util/Set", "org/drools/model/Drools",
            "org/drools/model/Index", "org/drools/model/Model", "org/drools/model/PatternDSL", "org/drools/model/Rule",
            "org/drools/model/RuleItemBuilder", "org/drools/model/consequences/ConsequenceBuilder", "org/drools/model/functions/Block",
            "org/drools/model/functions/Function", "org/drools/model/functions/HashedExpression", "org/drools/model/functions/Predicate", "org/drools/model/view/ViewItemBuilder");

    private static final Set<String> VOCABULARY = Vocabulary.REACHED.values().stream().map(type -> type.getName().replace('.', '/'))
            .collect(Collectors.toUnmodifiableSet());

    /** What members of the vocabulary take and give besides its own types; those that let out a class or wait do neither. */
    private static final Set<String> DATA = Set.of("java/lang/String", "java/lang/Integer", "java/lang/Long", "java/lang/Boolean",
            "java/util/List", "java/util/Set");

    private static final Set<String> PARENTS = Set.of("java/lang/Object", "java/lang/Enum");

    /** What may be implemented: nothing that brings methods which do more than the rules' own. */
    private static final Set<String> INTERFACES = Set.of("org/drools/model/Model", "org/drools/model/DomainClassMetadata",
            "org/drools/model/functions/Block", "org/drools/model/functions/Function", "org/drools/model/functions/HashedExpression",
            "org/drools/model/functions/Predicate");

    /** What every class has from {@link Object} and {@link Enum} and is more than data. */
    private static final Set<String> INHERITED = Set.of("getClass", "notify", "notifyAll", "wait", "clone", "finalize",
            "getDeclaringClass", "describeConstable");

    private final Set<String> own = new HashSet<>();
    private final SortedSet<String> forbidden = new TreeSet<>();
    private final Set<String> forbiddenOwners = new HashSet<>();
    private final Set<String> forbiddenTypes = new HashSet<>();

    private AllowedCalls() {}

    /**
     * @param classes class files by binary name; they may name each other
     * @throws ForbiddenCallException where they name anything else that is not allowed
     * @throws RuntimeException where one is no class file
     */
    static void check(Map<String, byte[]> classes) {
        AllowedCalls allowed = new AllowedCalls();
        classes.keySet().forEach(name -> allowed.own.add(name.replace('.', '/')));
        classes.forEach(allowed::check);
        allowed.forbiddenTypes.removeAll(allowed.forbiddenOwners); // a member says more
        allowed.forbiddenTypes.forEach(type -> allowed.forbidden.add(type.replace('/', '.')));
        if (!allowed.forbidden.isEmpty()) {
            throw new ForbiddenCallException(allowed.forbidden);
        }
    }

    private void check(String name, byte[] bytes) {
        ClassFile read = new ClassFile(bytes);
        if (!read.name().equals(name.replace('.', '/')) || !isOfRules(read)) {
            forbidden.add("a class that the compiler of rules does not make (" + name + ")");
        }
        for (int entry = 1; entry < read.size(); entry++) {
            if (read.isMember(entry)) {
                checkMember(read, entry);
            } else if (read.isType(entry) && !isType(element(read.type(entry)))) {
                forbiddenTypes.add(element(read.type(entry)));
            }
        }
    }

    /** Whether it inherits nothing that its members could be mistaken for, and is all Java. */
    private static boolean isOfRules(ClassFile read) {
        return !read.isInterface() && !read.hasNativeCode() && PARENTS.contains(read.parent())
                && read.interfaces().stream().allMatch(implemented -> INTERFACES.contains(family(implemented)));
    }

    private void checkMember(ClassFile read, int entry) {
        String owner = read.owner(entry);
        String name = read.member(entry);
        boolean allowed;
        if (own.contains(owner)) {
            allowed = !INHERITED.contains(name);
        } else if (VOCABULARY.contains(owner)) {
            allowed = isOfData(name, read.descriptor(entry));
        } else {
            allowed = MEMBERS.getOrDefault(family(owner), Set.of()).contains(name);
        }
        if (!allowed) {
            String type = element(owner).replace('/', '.');
            forbiddenOwners.add(owner);
            forbidden.add(name.equals(CONSTRUCTOR) ? "new " + type : type + "." + name);
        }
    }

    private boolean isType(String type) {
        return own.contains(type) || VOCABULARY.contains(type) || MEMBERS.containsKey(family(type)) || TYPES.contains(family(type));
    }

    /** Whether a member of the vocabulary has to do with data alone. */
    private static boolean isOfData(String name, String descriptor) {
        if (descriptor.endsWith(")V") && !name.equals(CONSTRUCTOR)) {
            return false;
        }
        int at = descriptor.indexOf('L');
        while (at >= 0) {
            int end = descriptor.indexOf(';', at);
            String type = descriptor.substring(at + 1, end);
            if (!VOCABULARY.contains(type) && !DATA.contains(type)) {
                return false;
            }
            at = descriptor.indexOf('L', end);
        }
        return true;
    }

    /** The type that an array is made of in the end; any other type itself. A primitive one counts as a text: it can do no more. */
    private static String element(String type) {
        if (!type.startsWith("[")) {
            return type;
        }
        String element = type.substring(type.lastIndexOf('[') + 1);
        return element.startsWith("L") ? element.substring(1, element.length() - 1) : "java/lang/String";
    }

    static String family(String type) {
        int end = type.length();
        while (end > 0 && type.charAt(end - 1) >= '0' && type.charAt(end - 1) <= '9') {
            end--;
        }
        return end == type.length() ? type : type.substring(0, end);
    }
}

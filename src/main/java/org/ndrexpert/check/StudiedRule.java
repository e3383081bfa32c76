package org.ndrexpert.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.defect.Defect;
import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.observation.Shape;
import org.ndrexpert.rule.Binding;
import org.ndrexpert.rule.Condition;
import org.ndrexpert.rule.Constraint;
import org.ndrexpert.rule.Expression;
import org.ndrexpert.rule.Operand;
import org.ndrexpert.rule.RuleSource;
import org.ndrexpert.rule.RuleText;
import org.ndrexpert.rule.RuleTyping;
import org.ndrexpert.rule.Span;

/** A rule without a mistake, with its variables replaced by what they stand for. */
final class StudiedRule {

    private final RuleSource source;
    private final Map<String, Binding> bindings;
    private final List<Sought> sought = new ArrayList<>();
    private final @Nullable Expression made;
    private @Nullable Possibilities possibilities;

    StudiedRule(RuleSource source) {
        this.source = source;
        this.bindings = RuleTyping.bindings(source);
        this.made = source.inserted().orElse(null);
        for (int i = 0; i < source.patterns().size(); i++) {
            sought.add(sought(Condition.of(source.text().patterns().get(i)), source.patterns().get(i)));
        }
    }

    private Sought sought(Condition condition, RuleSource.PatternSource place) {
        List<Demand> demands = new ArrayList<>();
        for (int i = 0; i < condition.constraints().size(); i++) {
            Constraint constraint = condition.constraints().get(i);
            if (constraint.operator() != null) {
                Span at = place.constraints().get(i);
                demands.add(new Demand(constraint.component(), constraint.operator(), constraint.operands().stream().map(this::given).toList(), at,
                        String.join(" ", at.in(source.drl()).split("\\s+"))));
            }
        }
        Condition.Lookup lookup = condition.lookup();
        return new Sought(condition.mode(), condition.type(), demands, lookup == null ? null : lookup.method(),
                lookup == null ? List.of() : lookup.arguments().stream().map(this::given).toList(), place.whole());
    }

    private Given given(Operand operand) {
        return operand instanceof Operand.Variable variable ? place(variable.name()).then(variable.path())
                : new Given.Literal(((Operand.Literal) operand).value());
    }

    private Given.Place place(String variable) {
        Binding binding = bindings.get(variable);
        return new Given.Place(binding.pattern(), binding.component() == null ? List.of() : List.of(binding.component()));
    }

    RuleSource source() {
        return source;
    }

    RuleText text() {
        return source.text();
    }

    /** What it looks for, in the order in which it is written. */
    List<Sought> sought() {
        return sought;
    }

    /** What the components that it looks at can be where it fires. */
    Possibilities possibilities() {
        if (possibilities == null) {
            possibilities = Possibilities.of(sought);
        }
        return possibilities;
    }

    /** Whether its demands contradict each other. */
    boolean isNever() {
        return possibilities().clash().isPresent();
    }

    Map<String, Binding> bindings() {
        return bindings;
    }

    /** What its conclusion makes; empty where that is not one logical insertion. */
    Optional<Expression> made() {
        return Optional.ofNullable(made);
    }

    /** The type of what its conclusion makes; empty where it makes no new record. */
    String madeType() {
        return made instanceof Expression.Made record ? record.type() : "";
    }

    /** What an expression of the conclusion stands for; empty where it is made there. */
    Optional<Given> given(Expression expression) {
        if (expression instanceof Expression.Value value) {
            return Optional.of(new Given.Literal(value.value()));
        }
        if (expression instanceof Expression.Variable variable) {
            return bindings.containsKey(variable.name()) ? Optional.of(place(variable.name())) : Optional.empty();
        }
        if (expression instanceof Expression.Part part && part.values().isEmpty()) {
            return given(part.of()).filter(Given.Place.class::isInstance).map(of -> ((Given.Place) of).then(List.of(part.name()))).filter(this::isComponent)
                    .map(Given.class::cast);
        }
        return expression instanceof Expression.OfType constant && !constant.called() ? constant.constant().map(Given.Literal::new) : Optional.empty();
    }

    /** Whether a path leads from component to component, and not to something that is worked out. */
    private boolean isComponent(Given.Place place) {
        Class<?> type = sought.get(place.sought()).type();
        for (String step : place.path()) {
            if (!type.isRecord() || !Shape.of(type).has(step)) {
                return false;
            }
            type = Shape.of(type).type(step);
        }
        return true;
    }

    Defect defect(DefectKind kind, Span at, String found, String wanted) {
        return new Defect(kind, source.text().file(), at.line(), at.column(), source.text().name(), found, wanted);
    }

    /** The rule in the words of a message about another one. */
    String named(String fromFile) {
        return "\"" + text().name() + "\" (" + (text().file().equals(fromFile) ? "" : text().file() + ", ") + "line " + text().line() + ")";
    }
}

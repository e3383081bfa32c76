package org.ndrexpert.rule;

import org.jspecify.annotations.Nullable;

/**
 * What a variable stands for.
 *
 * @param pattern place of the pattern that binds it among those of its rule, from 0; -1 where the pattern has a mistake
 * @param component the component that it is bound to; absent where to the whole fact
 * @param type of what it stands for; absent where the pattern has a mistake
 * @param at where it is bound
 * @param within whether it is known only within its pattern, which is one after {@code not} or {@code exists}
 */
public record Binding(int pattern, @Nullable String component, @Nullable Class<?> type, Span at, boolean within) {}

/**
 * From the paths of Ingresses to the rules of a listener: backends, conditions, transforms, actions, log-in, order and
 * the leaving out of rules that could never answer. May use the model, facts and target groups; start at
 * {@link dev.sluice.core.ingress.rule.ListenerRuleBuilder}.
 */
@NullMarked
package dev.sluice.core.ingress.rule;

import org.jspecify.annotations.NullMarked;

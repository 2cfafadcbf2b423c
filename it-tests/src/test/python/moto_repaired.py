"""moto_server whose SetRulePriorities moves rules as a whole, as AWS does: rules that are named may swap.

Takes moto_server's arguments; runs under a Python that has moto[server].
"""
import sys

from moto.elbv2 import exceptions, models
from moto.server import main


def rules_of_listener_of(backend, arn):
    found = backend.describe_rules(listener_arn=None, rule_arns=[arn])
    if not found:
        raise exceptions.RuleNotFoundError()
    rule = found[0]
    listener = backend.describe_listeners(None, [rule.listener_arn])[0]
    return rule, listener.rules.values()


def set_rule_priorities(backend, rule_priorities):
    wanted = {pair["RuleArn"]: pair["Priority"] for pair in rule_priorities}
    taken = set()
    for priority in wanted.values():
        if priority in taken:
            raise exceptions.DuplicatePriorityError(priority)
        taken.add(priority)
    moved = []
    for arn, priority in wanted.items():
        rule, neighbours = rules_of_listener_of(backend, arn)
        stays = [other for other in neighbours if other.arn not in wanted]
        if any(str(other.priority) == str(priority) for other in stays):
            raise exceptions.PriorityInUseError()
        moved.append((rule, priority))
    for rule, priority in moved:
        rule.priority = priority
    return [rule for rule, _ in moved]


models.ELBv2Backend.set_rule_priorities = set_rule_priorities

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

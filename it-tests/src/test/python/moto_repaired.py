"""moto's server with what AWS does and moto does not:

- SetRulePriorities moves rules as a whole, so that those that are named may swap;
- a load balancer whose deletion protection is on is not deleted;
- a port of a load balancer takes one listener;
- a security group that another one's rule names is not deleted.

Listens on 127.0.0.1 at a port that nobody else has, and writes it into the file that is its argument. Runs under a Python
that has moto[server].
"""
import os
import signal
import sys

from moto.ec2 import models as ec2_models
from moto.ec2.exceptions import DependencyViolationError
from moto.elbv2 import exceptions, models
from moto.server import DomainDispatcherApplication, MotoRequestHandler, create_backend_app, signal_handler
from werkzeug.serving import make_server


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


moto_delete_load_balancer = models.ELBv2Backend.delete_load_balancer
moto_create_listener = models.ELBv2Backend.create_listener
moto_delete_security_group = ec2_models.EC2Backend.delete_security_group


def delete_load_balancer(backend, arn):
    balancer = backend.load_balancers.get(arn)
    if balancer is not None and balancer.attrs.get("deletion_protection.enabled") == "true":
        raise models.RESTError(
            "OperationNotPermitted",
            f"Load balancer '{arn}' cannot be deleted because deletion protection is enabled",
        )
    moto_delete_load_balancer(backend, arn)


def create_listener(backend, load_balancer_arn, protocol, port, *others, **named_others):
    balancer = backend.load_balancers.get(load_balancer_arn)
    if balancer is not None and str(port) in [str(taken.port) for taken in balancer.listeners.values()]:
        raise exceptions.DuplicateListenerError()
    return moto_create_listener(backend, load_balancer_arn, protocol, port, *others, **named_others)


def sources_of(group):
    return [(rule.source_group or {}).get("GroupId") for rule in group.ingress_rules]


def delete_security_group(backend, name=None, group_id=None):
    others = [group for groups in backend.groups.values() for group in groups.values() if group.id != group_id]
    if any(group_id in sources_of(other) for other in others):
        raise DependencyViolationError(f"resource {group_id} has a dependent object")
    return moto_delete_security_group(backend, name=name, group_id=group_id)


models.ELBv2Backend.set_rule_priorities = set_rule_priorities
models.ELBv2Backend.delete_load_balancer = delete_load_balancer
models.ELBv2Backend.create_listener = create_listener
ec2_models.EC2Backend.delete_security_group = delete_security_group


def serve(port_file):
    signal.signal(signal.SIGTERM, signal_handler)
    application = DomainDispatcherApplication(create_backend_app)
    application.debug = True
    server = make_server("127.0.0.1", 0, application, threaded=True, request_handler=MotoRequestHandler)
    with open(port_file + ".new", "w") as file:
        file.write(str(server.server_port))
    os.replace(port_file + ".new", port_file)
    server.serve_forever()


if __name__ == "__main__":
    serve(sys.argv[1])

"""Makes in moto what a recorded AWS holds, by the calls that a user or controller would make.

usage: load_world.py ENDPOINT RECORDED-AWS.json; prints as JSON which id or ARN took the place of which recorded one.
moto gives ids of its own, so whatever refers to a recorded one has to be rewritten by what this prints.
"""
import json
import re
import sys

import boto3

REGION = "us-west-2"
CERTIFICATE = re.compile(r"arn:aws:acm:[^\"]*:certificate/[0-9a-f-]+")


class Loader:
    def __init__(self, endpoint, recorded):
        session = dict(
            endpoint_url=endpoint, region_name=REGION, aws_access_key_id="test", aws_secret_access_key="test"
        )
        self.ec2 = boto3.client("ec2", **session)
        self.elb = boto3.client("elbv2", **session)
        self.acm = boto3.client("acm", **session)
        self.recorded = recorded
        self.ids = {}

    def here(self, value):
        """The same value with the ids that it has in moto."""
        text = json.dumps(value)
        for old, new in self.ids.items():
            text = text.replace(old, new)
        return json.loads(text)

    def tags(self, arn):
        return [{"Key": key, "Value": value} for key, value in self.recorded["describe_tags"].get(arn, {}).items()]

    def network(self):
        vpc = self.recorded["describe_vpcs"]["Vpcs"][0]
        made = self.ec2.create_vpc(CidrBlock=vpc["CidrBlock"])["Vpc"]["VpcId"]
        self.ids[vpc["VpcId"]] = made
        for subnet in self.recorded["describe_subnets"]["Subnets"]:
            created = self.ec2.create_subnet(
                VpcId=made, CidrBlock=subnet["CidrBlock"], AvailabilityZone=subnet["AvailabilityZone"]
            )
            self.ids[subnet["SubnetId"]] = created["Subnet"]["SubnetId"]
            self.tag(subnet["SubnetId"], subnet["Tags"])
        for table in self.recorded["describe_route_tables"]["RouteTables"]:
            if not any(association["Main"] for association in table["Associations"]):
                self.route_table(table, made)

    def route_table(self, table, vpc):
        created = self.ec2.create_route_table(VpcId=vpc)["RouteTable"]["RouteTableId"]
        for association in table["Associations"]:
            self.ec2.associate_route_table(RouteTableId=created, SubnetId=self.ids[association["SubnetId"]])
        for route in table["Routes"]:
            if route["GatewayId"].startswith("igw-"):
                gateway = self.ec2.create_internet_gateway()["InternetGateway"]["InternetGatewayId"]
                self.ec2.attach_internet_gateway(InternetGatewayId=gateway, VpcId=vpc)
                self.ec2.create_route(
                    RouteTableId=created, DestinationCidrBlock=route["DestinationCidrBlock"], GatewayId=gateway
                )

    def tag(self, recorded_id, tags):
        if tags:
            self.ec2.create_tags(Resources=[self.ids[recorded_id]], Tags=tags)

    def security_groups(self):
        """First the groups, then the rules that name them."""
        groups = self.recorded["describe_security_groups"]["SecurityGroups"]
        for group in groups:
            self.ids[group["GroupId"]] = self.security_group(group)
            self.tag(group["GroupId"], group["Tags"])
        for group in groups:
            if group["IpPermissions"]:
                self.ec2.authorize_security_group_ingress(
                    GroupId=self.ids[group["GroupId"]], IpPermissions=self.here(group["IpPermissions"])
                )

    def security_group(self, group):
        vpc = self.ids[group["VpcId"]]
        if group["GroupName"] == "default":
            filters = [{"Name": "vpc-id", "Values": [vpc]}, {"Name": "group-name", "Values": ["default"]}]
            return self.ec2.describe_security_groups(Filters=filters)["SecurityGroups"][0]["GroupId"]
        created = self.ec2.create_security_group(
            GroupName=group["GroupName"], Description=group["Description"], VpcId=vpc
        )
        return created["GroupId"]

    def instances(self):
        for instance in self.recorded["describe_instances"]:
            created = self.ec2.run_instances(
                ImageId=instance["ImageId"],
                MinCount=1,
                MaxCount=1,
                NetworkInterfaces=[
                    {
                        "DeviceIndex": 0,
                        "SubnetId": self.ids[instance["SubnetId"]],
                        "PrivateIpAddress": instance["PrivateIpAddress"],
                        "Groups": [self.ids[group["GroupId"]] for group in instance["SecurityGroups"]],
                    }
                ],
            )
            self.ids[instance["InstanceId"]] = created["Instances"][0]["InstanceId"]

    def certificates(self):
        for arn in sorted(set(CERTIFICATE.findall(json.dumps(self.recorded)))):
            made = self.acm.request_certificate(DomainName="recorded.example.com", ValidationMethod="DNS")
            self.ids[arn] = made["CertificateArn"]

    def target_groups(self):
        kept = (
            "Protocol ProtocolVersion Port TargetType HealthCheckEnabled HealthCheckProtocol HealthCheckPort"
            " HealthCheckPath HealthCheckIntervalSeconds HealthCheckTimeoutSeconds HealthyThresholdCount"
            " UnhealthyThresholdCount Matcher IpAddressType"
        ).split()
        for group in self.recorded["describe_target_groups"]["TargetGroups"]:
            arn = group["TargetGroupArn"]
            created = self.elb.create_target_group(
                Name=group["TargetGroupName"],
                VpcId=self.ids[group["VpcId"]],
                Tags=self.tags(arn),
                **{key: group[key] for key in kept if key in group},
            )
            made = created["TargetGroups"][0]["TargetGroupArn"]
            self.ids[arn] = made
            self.elb.modify_target_group_attributes(
                TargetGroupArn=made, Attributes=self.recorded["describe_target_group_attributes"][arn]
            )
            targets = [health["Target"] for health in self.recorded["describe_target_health"][arn]]
            if targets:
                self.elb.register_targets(TargetGroupArn=made, Targets=self.here(targets))

    def load_balancers(self):
        for balancer in self.recorded["describe_load_balancers"]["LoadBalancers"]:
            arn = balancer["LoadBalancerArn"]
            created = self.elb.create_load_balancer(
                Name=balancer["LoadBalancerName"],
                Subnets=self.here([zone["SubnetId"] for zone in balancer["AvailabilityZones"]]),
                SecurityGroups=self.here(balancer["SecurityGroups"]),
                Scheme=balancer["Scheme"],
                Type=balancer["Type"],
                IpAddressType=balancer["IpAddressType"],
                Tags=self.tags(arn),
            )
            made = created["LoadBalancers"][0]["LoadBalancerArn"]
            self.ids[arn] = made
            attributes = self.recorded["describe_load_balancer_attributes"][arn]
            self.elb.modify_load_balancer_attributes(
                LoadBalancerArn=made, Attributes=[each for each in attributes if each["Value"]]
            )
            for listener in self.recorded["describe_listeners"].get(arn, []):
                self.listener(made, listener)

    def listener(self, balancer, listener):
        arn = listener["ListenerArn"]
        certificates = self.recorded["describe_listener_certificates"][arn]
        secure = {}
        if certificates:
            default = next(each for each in certificates if each["IsDefault"])
            secure = {
                "Certificates": self.here([{"CertificateArn": default["CertificateArn"]}]),
                "SslPolicy": listener["SslPolicy"],
            }
        created = self.elb.create_listener(
            LoadBalancerArn=balancer,
            Protocol=listener["Protocol"],
            Port=listener["Port"],
            DefaultActions=self.here(listener["DefaultActions"]),
            Tags=self.tags(arn),
            **secure,
        )
        made = created["Listeners"][0]["ListenerArn"]
        self.ids[arn] = made
        for certificate in certificates:
            if not certificate["IsDefault"]:
                self.elb.add_listener_certificates(
                    ListenerArn=made, Certificates=self.here([{"CertificateArn": certificate["CertificateArn"]}])
                )
        for rule in self.recorded["describe_rules"][arn]:
            if not rule["IsDefault"]:
                self.rule(made, rule)

    def rule(self, listener, rule):
        created = self.elb.create_rule(
            ListenerArn=listener,
            Priority=int(rule["Priority"]),
            Conditions=rule["Conditions"],
            Actions=self.here(rule["Actions"]),
            Tags=self.tags(rule["RuleArn"]),
        )
        self.ids[rule["RuleArn"]] = created["Rules"][0]["RuleArn"]


def main(endpoint, path):
    with open(path) as file:
        loader = Loader(endpoint, json.load(file))
    loader.network()
    loader.security_groups()
    loader.instances()
    loader.certificates()
    loader.target_groups()
    loader.load_balancers()
    print(json.dumps(loader.ids, indent=1))


if __name__ == "__main__":
    main(*sys.argv[1:])

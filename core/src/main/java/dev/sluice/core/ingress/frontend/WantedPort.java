package dev.sluice.core.ingress.frontend;

import dev.sluice.core.ingress.member.MemberView;
import dev.sluice.core.model.Origin;

/** What one member wants of one port of a frontend NLB. */
record WantedPort(MemberView member, int albPort, Origin source, WantedHealthCheck healthCheck) {}

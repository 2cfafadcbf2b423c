package dev.sluice.aws.simulated.acm;

import static java.util.Objects.requireNonNull;

import dev.sluice.aws.simulated.call.Pace;
import dev.sluice.aws.simulated.call.Refusal;
import dev.sluice.aws.simulated.call.Service;
import dev.sluice.aws.simulated.call.SimulatedCalls;
import dev.sluice.aws.simulated.limit.AwsLimits;
import dev.sluice.aws.simulated.limit.Limit;
import dev.sluice.aws.simulated.world.CertificateRow;
import dev.sluice.aws.simulated.world.ListenerRow;
import dev.sluice.aws.simulated.world.Tables;
import dev.sluice.aws.simulated.world.View;
import dev.sluice.core.cloud.AcmCertificate;
import dev.sluice.core.cloud.AcmCertificate.ValidationRecord;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.DnsRecord;
import dev.sluice.core.model.ManagedCertificate;
import dev.sluice.core.port.Certificates;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** Certificates in memory, by ACM's rules. */
public final class SimulatedCertificates implements Certificates {
    private static final int PAGE = 1000;

    /** The key algorithms that a list without a filter shows. */
    private static final Set<String> LISTED_KEYS = Set.of("RSA_1024", "RSA_2048");

    private final SimulatedCalls calls;
    private final AwsLimits limits;
    private final Pace pace;
    private final InstantSource clock;

    public SimulatedCertificates(SimulatedCalls calls, AwsLimits limits, Pace pace, InstantSource clock) {
        this.calls = requireNonNull(calls, "calls");
        this.limits = requireNonNull(limits, "limits");
        this.pace = requireNonNull(pace, "pace");
        this.clock = requireNonNull(clock, "clock");
    }

    @Override
    public List<Arn> listIssued() {
        return calls.pages(
                Service.ACM,
                "ListCertificates",
                PAGE,
                view -> view.all(Tables.CERTIFICATES).stream()
                        .filter(row -> CertificateState.now(view, row).equals("ISSUED"))
                        .map(row -> row.certificate().arn())
                        .toList());
    }

    @Override
    public List<AcmCertificate> list() {
        return calls.pages(
                Service.ACM,
                "ListCertificates",
                PAGE,
                view -> view.all(Tables.CERTIFICATES).stream()
                        .filter(row -> LISTED_KEYS.contains(row.keyAlgorithm()))
                        .map(row -> summary(view, row))
                        .toList());
    }

    /** A list tells neither validation records nor the certificate authority. */
    private AcmCertificate summary(View view, CertificateRow row) {
        AcmCertificate now = now(view, row);
        return new AcmCertificate(
                now.arn(),
                now.domainName(),
                now.subjectAlternativeNames(),
                now.type(),
                now.status(),
                "",
                now.createdAt(),
                List.of());
    }

    @Override
    public AcmCertificate describe(Arn arn) {
        return calls.read(Service.ACM, "DescribeCertificate", view -> now(view, lookup(view, arn)));
    }

    private AcmCertificate now(View view, CertificateRow row) {
        AcmCertificate held = row.certificate();
        List<ValidationRecord> records = calls.isPast(row.recordsKnown())
                ? held.validationRecords()
                : held.validationRecords().stream()
                        .map(known -> new ValidationRecord(known.domainName(), Optional.empty()))
                        .toList();
        return new AcmCertificate(
                held.arn(),
                held.domainName(),
                held.subjectAlternativeNames(),
                held.type(),
                CertificateState.now(view, row),
                held.certificateAuthorityArn(),
                held.createdAt(),
                records);
    }

    @Override
    public SortedMap<String, String> tags(Arn arn) {
        return calls.read(
                Service.ACM, "ListTagsForCertificate", view -> lookup(view, arn).tags());
    }

    private static CertificateRow lookup(View view, Arn arn) {
        return view.find(Tables.CERTIFICATES, arn.value())
                .orElseThrow(() -> new Refusal("ResourceNotFoundException", "Could not find certificate " + arn + "."));
    }

    @Override
    public Arn request(ManagedCertificate desired, SortedMap<String, String> tags) {
        return calls.write(Service.ACM, "RequestCertificate", draft -> {
            TreeSet<String> others = new TreeSet<>(desired.subjectAlternativeNames());
            others.remove(desired.domainName());
            List<String> names = new ArrayList<>(List.of(desired.domainName()));
            names.addAll(others);
            names.forEach(SimulatedCertificates::requireDomain);
            limits.require(Limit.CERTIFICATE_NAMES, names.size());
            limits.require(Limit.CERTIFICATES, draft.all(Tables.CERTIFICATES).size() + 1L);
            boolean isPrivate = !desired.certificateAuthorityArn().isEmpty();
            Arn arn = new Arn(draft.account().arn("acm", "certificate/" + draft.newId()));
            AcmCertificate made = new AcmCertificate(
                    arn,
                    desired.domainName(),
                    names,
                    isPrivate ? "PRIVATE" : "AMAZON_ISSUED",
                    isPrivate ? "ISSUED" : "PENDING_VALIDATION",
                    desired.certificateAuthorityArn(),
                    Optional.of(clock.instant()),
                    isPrivate
                            ? List.of()
                            : names.stream()
                                    .map(SimulatedCertificates::validation)
                                    .toList());
            draft.put(
                    Tables.CERTIFICATES,
                    new CertificateRow(
                            made, "RSA_2048", calls.after(pace.validationRecords(), "DescribeCertificate"), tags));
            return arn;
        });
    }

    private static void requireDomain(String name) {
        if (name.length() > 253 || !name.matches("(\\*\\.)?([A-Za-z0-9-]{1,63}\\.)+[A-Za-z0-9-]{2,63}")) {
            throw new Refusal("InvalidDomainValidationOptionsException", "'" + name + "' is not a valid domain name");
        }
    }

    /** A wildcard is proven by the same record as the name behind it. */
    private static ValidationRecord validation(String name) {
        String domain = name.startsWith("*.") ? name.substring(2) : name;
        String token = "_" + Integer.toHexString(domain.hashCode());
        return new ValidationRecord(
                name, Optional.of(new DnsRecord(token + "." + domain + ".", "CNAME", token + ".acm-validations.aws.")));
    }

    @Override
    public void delete(Arn arn) {
        calls.write(Service.ACM, "DeleteCertificate", draft -> {
            lookup(draft, arn);
            if (draft.all(Tables.LISTENERS).stream().anyMatch(row -> uses(row, arn))) {
                throw new Refusal("ResourceInUseException", "Certificate " + arn + " is in use.");
            }
            draft.remove(Tables.CERTIFICATES, arn.value());
            return arn;
        });
    }

    private static boolean uses(ListenerRow row, Arn arn) {
        return row.listener().certificates().contains(arn.value())
                || row.extraCertificates().contains(arn.value());
    }
}

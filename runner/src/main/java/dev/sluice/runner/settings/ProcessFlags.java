package dev.sluice.runner.settings;

import java.util.List;

/** Flags on the process: logs and ports. */
final class ProcessFlags {
    static final Setting<String> LOG_LEVEL = new Setting<>("log-level", FlagGrammar.STRING, "info", "info or debug.");
    static final Setting<String> METRICS_BIND_ADDR = new Setting<>(
            "metrics-bind-addr", FlagGrammar.STRING, ":8080", "Address of the metrics endpoint; 0 for none.");
    static final Setting<String> HEALTH_PROBE_BIND_ADDR = new Setting<>(
            "health-probe-bind-addr",
            FlagGrammar.STRING,
            ":61779",
            "Address of the health endpoint; 0 or empty for none.");
    static final Setting<Integer> WEBHOOK_BIND_PORT =
            new Setting<>("webhook-bind-port", FlagGrammar.INT, "9443", "Port of the admission webhooks.");
    static final Setting<String> WEBHOOK_CERT_DIR =
            new Setting<>("webhook-cert-dir", FlagGrammar.STRING, "", "Folder of the webhooks' key pair.");
    static final Setting<String> WEBHOOK_CERT_FILE = new Setting<>(
            "webhook-cert-file", FlagGrammar.STRING, "", "File name of the webhooks' certificate; empty for tls.crt.");
    static final Setting<String> WEBHOOK_KEY_FILE = new Setting<>(
            "webhook-key-file", FlagGrammar.STRING, "", "File name of the webhooks' key; empty for tls.key.");
    static final Setting<String> KUBE_CA_PEM_FILEPATH = new Setting<>(
            "kube-ca-pem-filepath",
            FlagGrammar.STRING,
            "",
            "Certificate authority that callers of webhooks must have a certificate of.");

    static final List<Setting<?>> ALL = List.of(
            LOG_LEVEL,
            METRICS_BIND_ADDR,
            HEALTH_PROBE_BIND_ADDR,
            WEBHOOK_BIND_PORT,
            WEBHOOK_CERT_DIR,
            WEBHOOK_CERT_FILE,
            WEBHOOK_KEY_FILE,
            KUBE_CA_PEM_FILEPATH);

    private ProcessFlags() {}
}

package dev.sluice.aws.call;

/** A call by the SDK's id of the service and the API's name of the operation. */
record CallName(String service, String operation) {}

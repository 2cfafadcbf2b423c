package dev.sluice.aws.call;

/** Which call it is: the SDK's id of the service and the API's name of the operation. */
record CallName(String service, String operation) {}

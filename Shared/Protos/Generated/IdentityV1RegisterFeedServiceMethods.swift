// Generated from talaka/identity/v1/register_feed_service.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension IdentityV1 {
  /// Hands out what happened in the registers.
  public enum RegisterFeedService {
    /// Streams the events after a sequence number, dense and in commit order, each with ids only:
    /// who needs more asks `LookupRecord`. With `max_events` 0 the stream stays open. The receiver
    /// stores the number of the last event in the transaction of its effect. Changes nothing.
    public static let pullRegisterEvents = MethodDescriptor(
      service: "talaka.identity.v1.RegisterFeedService", name: "PullRegisterEvents", kind: .serverStreaming,
      input: IdentityV1.PullRegisterEventsRequest.descriptor, output: IdentityV1.RegisterEvent.descriptor,
      rules: MethodRules(
        callers: ["accounts", "services", "documents", "signatures"], user: .none, purpose: "register-events",
        idempotent: true),
      http: []
    )

    /// The service with all its methods.
    public static let descriptor = ServiceDescriptor(
      fullName: "talaka.identity.v1.RegisterFeedService", file: FileDescriptor(table: talaka__identity__v1__register_feed_service__file()),
      methods: [pullRegisterEvents]
    )
  }
}

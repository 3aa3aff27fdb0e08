// Generated from talaka/documents/v1/subscriber_service.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension DocumentsV1 {
  /// Keeps the subscribers. The directory is open to every subscriber.
  public enum SubscriberService {
    /// Registers a body as a subscriber, ACTIVE from now on. A repeat with the same organisation and
    /// code gives the first answer. NOT_FOUND: `ORGANISATION_NOT_FOUND`; ALREADY_EXISTS:
    /// `SUBSCRIBER_CODE_TAKEN`.
    public static let registerSubscriber = MethodDescriptor(
      service: "talaka.documents.v1.SubscriberService", name: "RegisterSubscriber", kind: .unary,
      input: DocumentsV1.RegisterSubscriberRequest.descriptor, output: DocumentsV1.Subscriber.descriptor,
      rules: MethodRules(
        callers: ["operator"], user: .none, purpose: nil,
        idempotent: true),
      http: []
    )

    /// Gets one subscriber. Changes nothing. NOT_FOUND: `SUBSCRIBER_NOT_FOUND`.
    public static let getSubscriber = MethodDescriptor(
      service: "talaka.documents.v1.SubscriberService", name: "GetSubscriber", kind: .unary,
      input: DocumentsV1.GetSubscriberRequest.descriptor, output: DocumentsV1.Subscriber.descriptor,
      rules: MethodRules(
        callers: ["gateway", "services", "operator"], user: .optional, purpose: nil,
        idempotent: true),
      http: [HTTPRule("GET", "/v1/{name=subscribers/*}")]
    )

    /// Lists subscribers by code, in pages. Changes nothing. INVALID_ARGUMENT:
    /// `PAGE_SIZE_NEGATIVE`, `PAGE_TOKEN_INVALID`.
    public static let listSubscribers = MethodDescriptor(
      service: "talaka.documents.v1.SubscriberService", name: "ListSubscribers", kind: .unary,
      input: DocumentsV1.ListSubscribersRequest.descriptor, output: DocumentsV1.ListSubscribersResponse.descriptor,
      rules: MethodRules(
        callers: ["gateway", "services", "operator"], user: .optional, purpose: nil,
        idempotent: true),
      http: [HTTPRule("GET", "/v1/subscribers")]
    )

    /// Streams the subscribers that changed after a version of the directory, each once in its newest
    /// state, in the order of versions. With `max_events` 0 the stream stays open. Changes nothing.
    public static let pullSubscriberChanges = MethodDescriptor(
      service: "talaka.documents.v1.SubscriberService", name: "PullSubscriberChanges", kind: .serverStreaming,
      input: DocumentsV1.PullSubscriberChangesRequest.descriptor, output: DocumentsV1.Subscriber.descriptor,
      rules: MethodRules(
        callers: ["gateway", "services"], user: .optional, purpose: nil,
        idempotent: true),
      http: [HTTPRule("GET", "/v1/subscribers:changes")]
    )

    /// The service with all its methods.
    public static let descriptor = ServiceDescriptor(
      fullName: "talaka.documents.v1.SubscriberService", file: FileDescriptor(table: talaka__documents__v1__subscriber_service__file()),
      methods: [registerSubscriber, getSubscriber, listSubscribers, pullSubscriberChanges]
    )
  }
}

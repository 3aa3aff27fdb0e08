// Generated from talaka/documents/v1/exchange_feed_service.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension DocumentsV1 {
  /// Hands out what happens to dispatches and deliveries: to each subscriber its own feed, and to a
  /// system of the suite the feed of what it sent. Every feed is dense: `sequence` is the last plus
  /// one, in commit order, at any page size.
  public enum ExchangeFeedService {
    /// Lists the events of a subscriber after a sequence number. Changes nothing. NOT_FOUND:
    /// `SUBSCRIBER_NOT_FOUND`, also for others'.
    public static let listEvents = MethodDescriptor(
      service: "talaka.documents.v1.ExchangeFeedService", name: "ListEvents", kind: .unary,
      input: DocumentsV1.ListEventsRequest.descriptor, output: DocumentsV1.ListEventsResponse.descriptor,
      rules: MethodRules(
        callers: ["gateway"], user: .high, purpose: nil,
        idempotent: true),
      http: [HTTPRule("GET", "/v1/{parent=subscribers/*}/events")]
    )

    /// Streams the events of a subscriber after a sequence number, and stays open for new ones.
    /// NOT_FOUND: `SUBSCRIBER_NOT_FOUND`, also for others'.
    public static let watchEvents = MethodDescriptor(
      service: "talaka.documents.v1.ExchangeFeedService", name: "WatchEvents", kind: .serverStreaming,
      input: DocumentsV1.WatchEventsRequest.descriptor, output: DocumentsV1.ExchangeEvent.descriptor,
      rules: MethodRules(
        callers: ["gateway"], user: .high, purpose: nil,
        idempotent: true),
      http: [HTTPRule("GET", "/v1/{parent=subscribers/*}/events:watch")]
    )

    /// Streams the events that concern the calling service: all that happens to dispatches that it
    /// submitted, and the deliveries of answers to them, after a sequence number. With `max_events` 0
    /// the stream stays open. The receiver stores the number of the last event in the transaction of
    /// its effect. Changes nothing.
    public static let pullSystemEvents = MethodDescriptor(
      service: "talaka.documents.v1.ExchangeFeedService", name: "PullSystemEvents", kind: .serverStreaming,
      input: DocumentsV1.PullSystemEventsRequest.descriptor, output: DocumentsV1.ExchangeEvent.descriptor,
      rules: MethodRules(
        callers: ["services"], user: .none, purpose: nil,
        idempotent: true),
      http: []
    )

    /// The service with all its methods.
    public static let descriptor = ServiceDescriptor(
      fullName: "talaka.documents.v1.ExchangeFeedService", file: FileDescriptor(table: talaka__documents__v1__exchange_feed_service__file()),
      methods: [listEvents, watchEvents, pullSystemEvents]
    )
  }
}

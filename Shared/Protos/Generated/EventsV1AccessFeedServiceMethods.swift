// Generated from talaka/events/v1/access_feed_service.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension EventsV1 {
  /// Hands out the lines of the access log that this service wrote.
  public enum AccessFeedService {
    /// Streams the lines after a sequence number, dense and in commit order. With `max_events` 0 the
    /// stream stays open and new lines follow; the receiver stores the number of the last line in the
    /// transaction of its effect, and asks again from there. Changes nothing. No errors of its own.
    public static let pullAccessEntries = MethodDescriptor(
      service: "talaka.events.v1.AccessFeedService", name: "PullAccessEntries", kind: .serverStreaming,
      input: EventsV1.PullAccessEntriesRequest.descriptor, output: EventsV1.AccessEntry.descriptor,
      rules: MethodRules(
        callers: ["accounts"], user: .none, purpose: "access-log",
        idempotent: true),
      http: []
    )

    /// The service with all its methods.
    public static let descriptor = ServiceDescriptor(
      fullName: "talaka.events.v1.AccessFeedService", file: FileDescriptor(table: talaka__events__v1__access_feed_service__file()),
      methods: [pullAccessEntries]
    )
  }
}

import Hosting
import Postgres
import Protobuf
import Protos
import RPC
import Reactor
import Synchronization
import Testing

@testable import documents

@Suite(.serialized) struct Feeds {
  typealias F = ExchangeFixture

  /// 64 writers at once, a reader of pages of one event beside them: nothing missing, nothing twice.
  @Test func areDenseUnder64WritersAtPageSizeOne() async throws {
    try await F.run { f in
      let file = try await f.upload([1])
      let writers = 64
      let worker = EventLoop.current?.spawn { try await f.exchange.feeds.sequencer.run() }
      defer { worker?.cancel() }
      try await withThrowingTaskGroup(of: Void.self) { tasks in
        for _ in 0..<writers {
          tasks.addTask {
            let recipients = ["b", "c"]
            _ = try await f.dispatches.submitDispatch(
              f.letter(file, to: recipients), F.official(F.a))
          }
        }
        tasks.addTask { try await Self.readByOne(f, writers) }
        try await tasks.waitForAll()
      }
      try await f.exchange.numberAll()
      for code in ["a", "b", "c"] {
        let events = try await f.exchange.feeds.events(
          "subscribers/\(code)", after: 0, limit: 1000)
        #expect(events.map(\.sequence) == (1...Int64(writers)).map { $0 })
        #expect(Set(events.map(\.dispatch)).count == writers)
      }
    }
  }

  private static func readByOne(_ f: F, _ count: Int) async throws {
    var last: UInt64 = 0
    var ids: Set<String> = []
    while last < UInt64(count) {
      let page = try await f.feeds.listEvents(
        DocumentsV1.ListEventsRequest(
          parent: "subscribers/b", afterSequence: last, pageSize: 1), F.official(F.b))
      for event in page.events {
        #expect(event.sequence == last + 1)
        #expect(page.lastSequence >= event.sequence)
        ids.insert(event.eventId)
        last = event.sequence
      }
    }
    #expect(ids.count == count)
  }

  @Test func twoNumberersMakeNoGapAndNoDouble() async throws {
    try await F.run { f in
      for index in 0..<10 { _ = try await f.send(content: "\(index)") }
      let counts = try await withThrowingTaskGroup(of: Int.self) { tasks in
        for _ in 0..<8 {
          tasks.addTask { try await f.exchange.feeds.sequencer.numberAll(waiting: true) }
        }
        return try await tasks.reduce(0, +)
      }
      #expect(counts == 20)
      let events = try await f.exchange.feeds.events(
        "subscribers/b", after: 0, limit: 100)
      #expect(events.map(\.sequence) == (1...10).map { $0 })
    }
  }

  @Test func aStreamBringsWhatIsThereAndWhatComes() async throws {
    try await F.run { f in
      _ = try await f.send()
      try await f.exchange.numberAll()
      let stream = try await f.feeds.watchEvents(
        DocumentsV1.WatchEventsRequest(parent: "subscribers/b"), F.official(F.b))
      let first = try await stream.next()
      #expect(first?.kind == .deliveryAvailable)
      #expect(first?.caseName == "")
      _ = try await f.handOver(try await f.received("b", F.b))
      try await f.exchange.numberAll()
      let second = try await stream.next()
      #expect(second?.kind == .handedOver)
      #expect(second?.sequence == 2)
      stream.cancel()
    }
  }

  @Test func theSenderHearsOfTheCaseAndTheRecipientDoesNot() async throws {
    try await F.run { f in
      _ = try await f.send()
      _ = try await f.handOver(try await f.received("b", F.b))
      try await f.exchange.numberAll()
      let sender = try await f.feeds.listEvents(
        DocumentsV1.ListEventsRequest(parent: "subscribers/a"), F.official(F.a))
      #expect(sender.events.map(\.kind) == [.dispatchAccepted, .handedOver])
      #expect(sender.events.allSatisfy { $0.caseName.hasPrefix("cases/") })
      let recipient = try await f.feeds.listEvents(
        DocumentsV1.ListEventsRequest(parent: "subscribers/b"), F.official(F.b))
      #expect(recipient.events.map(\.kind) == [.deliveryAvailable, .handedOver])
      #expect(recipient.events.allSatisfy { $0.caseName.isEmpty })
      await refused(.invalidArgument, "PAGE_SIZE_NEGATIVE") {
        _ = try await f.feeds.listEvents(
          DocumentsV1.ListEventsRequest(parent: "subscribers/a", pageSize: -1),
          F.official(F.a))
      }
    }
  }
}

@Suite(.serialized) struct TheDirectory {
  typealias F = ExchangeFixture

  @Test func keepsACodeForOneBody() async throws {
    try await F.run { f in
      let client = DocumentsV1.SubscriberServiceClient(f.operation)
      let again = try await client.registerSubscriber(
        DocumentsV1.RegisterSubscriberRequest(organisation: F.a, code: "a"))
      #expect(again.version == 1)
      #expect(again.title?.be == "Орган")
      await refused(.alreadyExists, "SUBSCRIBER_CODE_TAKEN") {
        _ = try await client.registerSubscriber(
          DocumentsV1.RegisterSubscriberRequest(organisation: F.b, code: "a"))
      }
      await refused(.notFound, "ORGANISATION_NOT_FOUND") {
        _ = try await client.registerSubscriber(
          DocumentsV1.RegisterSubscriberRequest(
            organisation: "organisations/01930000-0000-7000-8000-0000000000ff", code: "z"))
      }
      await refused(.invalidArgument, "FORMAT_INVALID") {
        _ = try await client.registerSubscriber(
          DocumentsV1.RegisterSubscriberRequest(organisation: F.a, code: "a b"))
      }
      f.neighbours.isDown.withLock { $0 = true }
      await refused(.unavailable, "IDENTITY_UNREACHABLE") {
        _ = try await client.registerSubscriber(
          DocumentsV1.RegisterSubscriberRequest(organisation: F.a, code: "z"))
      }
      await refused(.notFound, "SUBSCRIBER_NOT_FOUND") {
        _ = try await client.getSubscriber(
          DocumentsV1.GetSubscriberRequest(name: "subscribers/z"))
      }
    }
  }

  @Test func isListedInPagesAndByBody() async throws {
    try await F.run { f in
      let client = DocumentsV1.SubscriberServiceClient(f.gateway)
      let first = try await client.listSubscribers(
        DocumentsV1.ListSubscribersRequest(pageSize: 2))
      #expect(first.subscribers.map(\.code) == ["a", "b"])
      let second = try await client.listSubscribers(
        DocumentsV1.ListSubscribersRequest(pageSize: 2, pageToken: first.nextPageToken))
      #expect(second.subscribers.map(\.code) == ["c"])
      #expect(second.nextPageToken.isEmpty)
      let own = try await client.listSubscribers(
        DocumentsV1.ListSubscribersRequest(organisation: F.b))
      #expect(own.subscribers.map(\.name) == ["subscribers/b"])
      await refused(.invalidArgument, "PAGE_TOKEN_INVALID") {
        _ = try await client.listSubscribers(
          DocumentsV1.ListSubscribersRequest(pageToken: "'; --"))
      }
    }
  }

  @Test func tellsWhatChangedAfterAVersion() async throws {
    try await F.run { f in
      try await f.exchange.subscribers.set(.suspended, of: "a")
      let stream = try await DocumentsV1.SubscriberServiceClient(f.gateway)
        .pullSubscriberChanges(
          DocumentsV1.PullSubscriberChangesRequest(afterVersion: 1, maxEvents: 10))
      var seen: [String] = []
      while let subscriber = try await stream.next() {
        seen.append("\(subscriber.code) \(subscriber.version)")
      }
      #expect(seen == ["b 2", "c 3", "a 4"])
    }
  }
}

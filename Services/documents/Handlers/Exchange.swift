internal import Hosting
internal import PKI
internal import Postgres
internal import RPC
internal import Reactor

/// The service put together from its database, its neighbours and its key.
struct Exchange: Sendable {
  /// How often files that nobody named are dropped.
  static let sweepPause: Duration = .seconds(3600)

  let services: [any RPCService]
  let sealer: EvidenceSealer
  let feeds: FeedStore
  let outbox: Outbox
  let signal: FeedSignal
  let files: FileStore
  let subscribers: SubscriberStore

  init(
    pool: PostgresPool, neighbours: any Neighbours, sealKey: PrivateKey, fileBytesMax: Int64
  ) {
    feeds = FeedStore(pool: pool)
    signal = FeedSignal(sequencer: feeds.sequencer)
    outbox = Outbox(pool: pool)
    let access = AccessLog(system: "documents", pool: pool, outbox: outbox)
    let keeper = AccessKeeper(log: access)
    let evidence = EvidenceStore(pool: pool)
    subscribers = SubscriberStore(pool: pool)
    files = FileStore(pool: pool)
    sealer = EvidenceSealer(key: sealKey, store: SealStore(pool: pool), neighbours: neighbours)
    let reading = DispatchReading(
      dispatches: DispatchStore(pool: pool), deliveries: DeliveryStore(pool: pool))
    let desk = SubmissionDesk(
      subscribers: subscribers, files: files, dispatches: reading.dispatches,
      acceptances: AcceptanceStore(pool: pool), evidence: evidence, sealer: sealer,
      neighbours: neighbours, signal: signal)
    services = [
      SubscriberHandler(store: subscribers, neighbours: neighbours, signal: signal),
      DispatchHandler(
        desk: desk, intake: UploadIntake(store: files, lengthMax: fileBytesMax),
        reading: reading, access: keeper),
      DeliveryHandler(
        subscribers: subscribers, files: files, reading: reading, sealer: sealer,
        access: keeper, signal: signal),
      EvidenceHandler(evidence: evidence, reading: reading),
      FeedHandler(feeds: feeds, subscribers: subscribers),
      access.feed,
    ]
  }

  /// Starts the workers: numbers for the feeds, the seal's certificate as soon as it can be had, old
  /// files.
  func work(on host: ServiceHost) {
    host.background("numbers") { try await feeds.sequencer.run() }
    host.background("access numbers") { try await outbox.sequencer.run() }
    host.background("directory") { try await signal.watch(subscribers) }
    host.background("seal") {
      try await sealer.prepare()
      try await Self.rest()
    }
    host.background("sweep") {
      while try await files.sweep(now: .now()) {}
      try await Self.rest()
    }
  }

  private static func rest() async throws {
    try await EventLoop.current?.sleep(for: sweepPause)
  }
}

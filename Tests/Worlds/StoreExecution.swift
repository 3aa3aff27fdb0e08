import Postgres

/// One statement's parameters, read from their binary form.
struct StoreParameters {
  let values: [[UInt8]?]

  func text(_ index: Int) -> String { String(decoding: bytes(index), as: UTF8.self) }
  func bytes(_ index: Int) -> [UInt8] { (index < values.count ? values[index] : nil) ?? [] }
  func number(_ index: Int) -> Int64 {
    bytes(index).reduce(0) { $0 << 8 | Int64($1) }
  }
}

extension StoreTables {
  /// Runs a statement that is neither a command of the session nor the end of a transaction.
  func execute(
    _ statement: StoreStatement, _ parameters: StoreParameters, in transaction: StoreTransaction
  ) throws -> StoreAnswer {
    switch statement {
    case .one: return StoreAnswer(rows: [[.small(1)]], tag: "SELECT 1")
    case .setTimeout:
      return StoreAnswer(rows: [[.text(parameters.text(0))]], tag: "SELECT 1")
    case .tryLock:
      let has = lock("advisory \(parameters.text(0))", transaction)
      return StoreAnswer(rows: [[.flag(has)]], tag: "SELECT 1")
    case .notify(let channel):
      transaction.notifies.insert(channel)
      return StoreAnswer(rows: [[.text("")]], tag: "SELECT 1")
    case .number: return numberEvents(parameters, transaction)
    case .appendEvent: return try appendEvent(parameters, transaction)
    case .readEvents: return readEvents(parameters)
    case .cursor, .lockInbox, .firstOfInbox, .moveInbox:
      return try follow(statement, parameters, transaction)
    case .addChange: return try addChange(parameters, transaction)
    case .findChange:
      let id = parameters.text(0)
      let rows = (transaction.changes[id] ?? changes[id]).map { [[StoreValue.text($0)]] } ?? []
      return StoreAnswer(rows: rows, tag: "SELECT \(rows.count)")
    case .addEffect:
      number(transaction)
      transaction.effects.append(
        Effect(
          source: parameters.text(0), sequence: parameters.number(1), id: parameters.text(2)))
      return StoreAnswer(tag: "INSERT 0 1")
    default: throw StoreError(state: "XX000", message: "not a statement of a transaction")
    }
  }

  private func appendEvent(
    _ parameters: StoreParameters, _ transaction: StoreTransaction
  ) throws -> StoreAnswer {
    number(transaction)
    // The identity column is drawn even when the row is refused or rolled back.
    let arrival = nextArrival
    nextArrival += 1
    let event = Event(
      arrival: arrival, log: parameters.text(0), sequence: nil, id: parameters.bytes(1),
      kind: parameters.text(2), subject: parameters.text(3), body: parameters.bytes(4),
      time: parameters.number(5))
    if (outbox + transaction.events).contains(where: { $0.log == event.log && $0.id == event.id }) {
      throw StoreError(state: "23505", message: "the event exists")
    }
    transaction.events.append(event)
    return StoreAnswer(tag: "INSERT 0 1")
  }

  private func readEvents(_ parameters: StoreParameters) -> StoreAnswer {
    let log = parameters.text(0)
    let after = parameters.number(1)
    var found = outbox.filter { $0.log == log && $0.sequence ?? 0 > after }
    found.sort { $0.sequence ?? 0 < $1.sequence ?? 0 }
    let rows = found.prefix(Int(clamping: parameters.number(2))).map { event -> [StoreValue] in
      [
        .number(event.sequence ?? 0), .bytes(event.id), .text(event.kind), .text(event.subject),
        .bytes(event.body), .number(event.time),
      ]
    }
    return StoreAnswer(rows: Array(rows), tag: "SELECT \(rows.count)")
  }

  private func numberEvents(
    _ parameters: StoreParameters, _ transaction: StoreTransaction
  ) -> StoreAnswer {
    number(transaction)
    let floor = parameters.number(0)
    var batch = outbox.filter { $0.sequence == nil && $0.arrival > floor }
    batch.sort { $0.arrival < $1.arrival }
    batch = Array(batch.prefix(Int(clamping: parameters.number(1))))
    for event in batch {
      let next = (transaction.heads[event.log] ?? heads[event.log] ?? 0) + 1
      transaction.heads[event.log] = next
      transaction.numbers.append((event.arrival, next))
    }
    let (oldest, next) = snapshot
    return StoreAnswer(
      rows: [
        [
          .number(Int64(batch.count)), .number(batch.last?.arrival ?? 0), .number(oldest),
          .number(next),
        ]
      ], tag: "SELECT 1")
  }

  private func follow(
    _ statement: StoreStatement, _ parameters: StoreParameters, _ transaction: StoreTransaction
  ) throws -> StoreAnswer {
    let source = parameters.text(0)
    let known = transaction.inbox[source] ?? inbox[source]
    let row = "inbox \(source)"
    switch statement {
    case .cursor, .lockInbox:
      if case .lockInbox = statement, known != nil {
        guard lock(row, transaction) else { throw StoreMustWait() }
      }
      let rows = known.map { [[StoreValue.number($0)]] } ?? []
      return StoreAnswer(rows: rows, tag: "SELECT \(rows.count)")
    case .firstOfInbox:
      if known != nil { return StoreAnswer(tag: "INSERT 0 0") }
      guard lock(row, transaction) else { throw StoreMustWait() }
      number(transaction)
      transaction.inbox[source] = 1
      return StoreAnswer(tag: "INSERT 0 1")
    default:
      guard known == parameters.number(2) else { return StoreAnswer(tag: "UPDATE 0") }
      guard lock(row, transaction) else { throw StoreMustWait() }
      number(transaction)
      transaction.inbox[source] = parameters.number(1)
      return StoreAnswer(tag: "UPDATE 1")
    }
  }

  private func addChange(
    _ parameters: StoreParameters, _ transaction: StoreTransaction
  ) throws -> StoreAnswer {
    let id = parameters.text(0)
    number(transaction)
    guard transaction.changes[id] == nil, changes[id] == nil else {
      throw StoreError(state: "23505", message: "the change exists")
    }
    // Another transaction that inserts the same key has to end first.
    guard lock("change \(id)", transaction) else { throw StoreMustWait() }
    transaction.changes[id] = parameters.text(1)
    return StoreAnswer(tag: "INSERT 0 1")
  }
}

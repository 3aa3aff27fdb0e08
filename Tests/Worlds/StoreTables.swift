import Postgres
import Reactor

/// What the model of PostgreSQL holds: the tables of one service, committed, and the transactions
/// that are open. READ COMMITTED: a statement sees what is committed when it runs, and its own
/// transaction's writes.
final class StoreTables {
  struct Event {
    let arrival: Int64
    let log: String
    var sequence: Int64?
    let id: [UInt8]
    let kind: String
    let subject: String
    let body: [UInt8]
    let time: Int64
  }

  struct Effect: Equatable {
    let source: String
    let sequence: Int64
    let id: String
  }

  // Survives a crash.
  var outbox: [Event] = []
  var heads: [String: Int64] = [:]
  var inbox: [String: Int64] = [:]
  /// Notes by id, and the ids in the order of their commits.
  var changes: [String: String] = [:]
  var effects: [Effect] = []
  var nextArrival: Int64 = 1
  var nextTransaction: Int64 = 100

  // Dies with the server.
  var open: [StoreTransaction] = []
  private var locks: [String: StoreTransaction] = [:]

  func begin() -> StoreTransaction {
    let transaction = StoreTransaction()
    open.append(transaction)
    return transaction
  }

  /// Takes a lock until the transaction ends; false while another has it.
  func lock(_ name: String, _ transaction: StoreTransaction) -> Bool {
    if let holder = locks[name] { return holder === transaction }
    locks[name] = transaction
    return true
  }

  func number(_ transaction: StoreTransaction) {
    if transaction.number != nil { return }
    transaction.number = nextTransaction
    nextTransaction += 1
  }

  /// The oldest transaction number that is still open, and the next that will be given.
  var snapshot: (oldest: Int64, next: Int64) {
    (open.compactMap(\.number).min() ?? nextTransaction, nextTransaction)
  }

  func commit(_ transaction: StoreTransaction) {
    outbox += transaction.events
    for (arrival, sequence) in transaction.numbers {
      guard let place = outbox.firstIndex(where: { $0.arrival == arrival }) else { continue }
      outbox[place].sequence = sequence
    }
    heads.merge(transaction.heads) { $1 }
    inbox.merge(transaction.inbox) { $1 }
    changes.merge(transaction.changes) { $1 }
    effects += transaction.effects
    end(transaction)
  }

  func end(_ transaction: StoreTransaction) {
    open.removeAll { $0 === transaction }
    locks = locks.filter { $0.value !== transaction }
  }

  /// The server dies: what is not committed is gone.
  func crash(losingLastCommit: Bool) {
    if losingLastCommit, let event = outbox.indices.last {
      changes[outbox.remove(at: event).subject] = nil
    }
    open = []
    locks = [:]
  }
}

/// What one transaction has written and nobody else sees.
final class StoreTransaction {
  var number: Int64?
  var events: [StoreTables.Event] = []
  var numbers: [(arrival: Int64, sequence: Int64)] = []
  var heads: [String: Int64] = [:]
  var inbox: [String: Int64] = [:]
  var changes: [String: String] = [:]
  var effects: [StoreTables.Effect] = []
  var notifies: Set<String> = []
}

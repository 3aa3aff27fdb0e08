import Hosting
import Postgres
import RPC
import Testing

/// What callers of every service are told when the database fails them.
struct StoreFailureTests {
  private func told(_ kind: PostgresError.Kind, sqlState: String = "") -> String? {
    RPCError(store: PostgresError(kind, "words with values", sqlState: sqlState)).map {
      "\($0.code) \($0.reason)"
    }
  }

  @Test func aLostAnswerToACommitIsUnknownAndNotHarmlessToRepeat() {
    #expect(told(.outcomeUnknown) == "unknown STORE_OUTCOME_UNKNOWN")
  }

  @Test func whatWasCertainlyNotDoneMayBeTriedAgain() {
    for kind: PostgresError.Kind in [
      .poolExhausted, .unavailable, .connectionLost, .statementTimeout, .closing,
    ] {
      #expect(told(kind) == "unavailable STORE_UNAVAILABLE")
    }
    #expect(told(.server, sqlState: "53100") == "unavailable STORE_UNAVAILABLE")
    #expect(told(.server, sqlState: "57P03") == "unavailable STORE_UNAVAILABLE")
  }

  @Test func theCallersOwnEndIsToldAsThat() {
    #expect(told(.deadlineExceeded) == "deadlineExceeded DEADLINE_EXCEEDED")
    #expect(told(.cancelled) == "cancelled CANCELLED")
    #expect(told(.server, sqlState: "40001") == "aborted STORE_CONFLICT")
  }

  @Test func faultsOfOursAndTheServersWordsAreNotTold() {
    for kind: PostgresError.Kind in [.server, .column, .refused, .migration, .sequence] {
      #expect(told(kind) == nil)
    }
    #expect(told(.server, sqlState: "23505") == nil)
    let told = RPCError(store: PostgresError(.unavailable, "words with values"))
    #expect(told?.message.contains("values") == false)
  }
}

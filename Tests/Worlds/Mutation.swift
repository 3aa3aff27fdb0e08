/// A fault put into the world on purpose, to see that the oracle finds it.
public enum Mutation: String, Sendable, CaseIterable {
  /// The receiver stores its cursor in one transaction and the effect in a later one.
  case cursorBeforeEffect
  /// The receiver stores the effect first and the cursor in a transaction of its own.
  case effectBeforeCursor
  /// The receiver takes any event, whatever its number.
  case cursorUnchecked
  /// The event is written in another transaction than its change.
  case eventApart
  /// The change is acknowledged before its commit.
  case acknowledgedEarly
  /// A call is made again although the server may have worked on it.
  case repeatsProcessed
  /// A handler answers with the text of the call before.
  case answersOfOthers
  /// A handler that was cancelled goes on for an hour.
  case deafHandler
  /// A caller asks for no deadline although it promises one.
  case forgetsDeadline
  /// A crash of the store takes the last commit with it, as without fsync.
  case storeForgets
  /// A piece of a connection's bytes is lost while the connection goes on.
  case networkDrops
}

extension Mutation {
  /// Worlds within which the oracle finds it at the latest.
  public var worldsMax: Int { 100 }
}

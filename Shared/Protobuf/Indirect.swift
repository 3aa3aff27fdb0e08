/// Holds a message apart from the one that it is a field of, so that a type may hold itself. Used by
/// generated code only.
@propertyWrapper
public struct Indirect<Value: Sendable & Equatable>: Sendable, Equatable {
  private enum Content: Sendable, Equatable {
    case none
    indirect case some(Value)
  }

  private var content: Content

  public init(wrappedValue: Value?) { content = wrappedValue.map { .some($0) } ?? .none }

  public var wrappedValue: Value? {
    get { if case .some(let value) = content { value } else { nil } }
    set { content = newValue.map { .some($0) } ?? .none }
  }
}

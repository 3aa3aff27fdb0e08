/// A data type of the server, by its fixed number (`pg_type.dat`).
public struct PostgresType: Sendable, Hashable, CustomStringConvertible {
  public let number: UInt32
  public init(number: UInt32) { self.number = number }

  public static let bool = PostgresType(number: 16)
  public static let bytea = PostgresType(number: 17)
  public static let name = PostgresType(number: 19)
  public static let int8 = PostgresType(number: 20)
  public static let int2 = PostgresType(number: 21)
  public static let int4 = PostgresType(number: 23)
  public static let text = PostgresType(number: 25)
  public static let json = PostgresType(number: 114)
  public static let float4 = PostgresType(number: 700)
  public static let float8 = PostgresType(number: 701)
  public static let unknown = PostgresType(number: 705)
  public static let int8s = PostgresType(number: 1016)
  public static let int4s = PostgresType(number: 1007)
  public static let texts = PostgresType(number: 1009)
  public static let byteas = PostgresType(number: 1001)
  public static let bools = PostgresType(number: 1000)
  public static let bpchar = PostgresType(number: 1042)
  public static let varchar = PostgresType(number: 1043)
  public static let date = PostgresType(number: 1082)
  public static let timestamptz = PostgresType(number: 1184)
  public static let timestamptzs = PostgresType(number: 1185)
  public static let uuid = PostgresType(number: 2950)
  public static let uuids = PostgresType(number: 2951)
  public static let jsonb = PostgresType(number: 3802)

  /// Types that the system's catalogue does not hold begin here: enumerations, domains, extensions.
  static let firstOwn: UInt32 = 16384

  public var description: String { "type \(number)" }

  /// Whether the binary form is the text itself (enumerations and citext of a database included).
  var isText: Bool {
    [.text, .varchar, .bpchar, .name, .json, .unknown].contains(self) || number >= Self.firstOwn
  }
}

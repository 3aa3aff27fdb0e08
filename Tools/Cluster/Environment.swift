internal import Glibc

/// The variables of this process, as they were at the start.
public enum Environment {
  /// All variables.
  public static let all: [String: String] = {
    var variables: [String: String] = [:]
    var entry = environ
    while let text = entry.pointee {
      let parts = String(cString: text).split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 { variables[String(parts[0])] = String(parts[1]) }
      entry += 1
    }
    return variables
  }()

  /// Whether the process runs as root.
  public static var isRoot: Bool { geteuid() == 0 }

  /// The name of the account that the process runs as.
  public static var account: String {
    guard let entry = getpwuid(geteuid()) else { return "\(geteuid())" }
    return String(cString: entry.pointee.pw_name)
  }

  /// User and group number of an account, or nil when there is none of that name.
  public static func numbers(of account: String) -> (user: UInt32, group: UInt32)? {
    guard let entry = getpwnam(account) else { return nil }
    return (entry.pointee.pw_uid, entry.pointee.pw_gid)
  }
}

internal import CPKCS11
internal import Glibc
internal import Synchronization

/// A PKCS#11 library (SoftHSM, OpenSC, a card's own middleware) loaded at run time.
///
/// Sendable by proof: the function list is written by the library before init returns and never
/// after; the library was told to lock by itself (CKF_OS_LOCKING_OK).
public final class TokenModule: @unchecked Sendable {
  /// Most slots that are looked at.
  public static let slotLimit = 64

  let functions: CK_FUNCTION_LIST

  /// One token in a slot.
  public struct Token: Sendable, Hashable {
    public let slot: UInt
    public let label: String
    public let serialNumber: String
    public let isInitialized: Bool
    /// A wrong PIN was given since the last right one.
    public let isPINCountLow: Bool
    public let isFinalPINTry: Bool
    public let isPINLocked: Bool
  }

  /// Loads and initialises. A path is loaded once for each process and never unloaded, as
  /// libraries of cards do not survive it. Throws `.tokenFailure`.
  public static func load(_ path: String) throws(PKIError) -> TokenModule {
    let result = loaded.withLock { modules -> Result<TokenModule, PKIError> in
      if let module = modules[path] { return .success(module) }
      do throws(PKIError) {
        let module = try TokenModule(path)
        modules[path] = module
        return .success(module)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private static let loaded = Mutex<[String: TokenModule]>([:])

  private init(_ path: String) throws(PKIError) {
    guard let library = dlopen(path, RTLD_NOW | RTLD_LOCAL),
      let symbol = dlsym(library, "C_GetFunctionList")
    else { throw PKIError(.tokenFailure, "no PKCS#11 library at the configured path") }
    let list = unsafeBitCast(symbol, to: CK_GET_FUNCTION_LIST.self)
    var pointer: UnsafeMutablePointer<CK_FUNCTION_LIST>?
    guard list(&pointer) == Self.ok, let pointer, pointer.pointee.version.major == 2 else {
      throw PKIError(.tokenFailure, "the library does not speak PKCS#11 version 2")
    }
    functions = pointer.pointee
    var arguments = CK_INITIALIZE_ARGS()
    arguments.flags = 2  // CKF_OS_LOCKING_OK
    let alreadyInitialized: UInt = 0x191
    let status = functions.C_Initialize(&arguments)
    guard status == Self.ok || status == alreadyInitialized else {
      throw Self.failure("C_Initialize", status)
    }
  }

  static let ok: UInt = 0

  static func failure(_ call: String, _ status: UInt) -> PKIError {
    switch status {
    case 0xa0, 0xa1, 0xa2: PKIError(.wrongPIN, "the token refused the PIN")
    case 0xa4: PKIError(.lockedPIN, "the PIN is locked")
    default: PKIError(.tokenFailure, "\(call) answered 0x\(String(status, radix: 16))")
    }
  }

  static func check(_ call: String, _ status: UInt) throws(PKIError) {
    guard status == ok else { throw failure(call, status) }
  }

  /// The tokens that are there now.
  public func tokens() throws(PKIError) -> [Token] {
    var slots = [UInt](repeating: 0, count: Self.slotLimit)
    var count = UInt(slots.count)
    try Self.check("C_GetSlotList", functions.C_GetSlotList(1, &slots, &count))
    var tokens: [Token] = []
    for slot in slots.prefix(Int(count)) {
      var info = CK_TOKEN_INFO()
      guard functions.C_GetTokenInfo(slot, &info) == Self.ok else { continue }
      tokens.append(
        Token(
          slot: slot, label: withUnsafeBytes(of: info.label, Self.text),
          serialNumber: withUnsafeBytes(of: info.serialNumber, Self.text),
          isInitialized: info.flags & 0x400 != 0, isPINCountLow: info.flags & 0x10000 != 0,
          isFinalPINTry: info.flags & 0x20000 != 0, isPINLocked: info.flags & 0x40000 != 0))
    }
    return tokens
  }

  /// Texts of PKCS#11 are padded with spaces.
  private static func text(_ bytes: UnsafeRawBufferPointer) -> String {
    let end = bytes.lastIndex { $0 != 0x20 && $0 != 0 }.map { $0 + 1 } ?? 0
    return String(decoding: bytes[..<end], as: UTF8.self)
  }

  /// Prepares an empty token: label (at most 32 octets), the officer's PIN and the user's PIN.
  public func initialize(
    slot: UInt, label: String, officerPIN: [UInt8], userPIN: [UInt8]
  ) throws(PKIError) {
    var padded = Array(label.utf8.prefix(32))
    padded += [UInt8](repeating: 0x20, count: 32 - padded.count)
    var officer = officerPIN
    try Self.check(
      "C_InitToken",
      functions.C_InitToken(slot, &officer, UInt(officer.count), &padded))
    // Slots may be numbered anew after C_InitToken.
    guard let token = try tokens().first(where: { $0.label == label }) else {
      throw PKIError(.tokenFailure, "the fresh token is not there")
    }
    let session = try TokenSession(self, token, pin: officerPIN, asOfficer: true)
    try session.setUserPIN(userPIN)
  }

  /// Opens a session with the user's PIN; the token counts wrong tries. Throws `.wrongPIN`,
  /// `.lockedPIN`, and `.tokenFailure` also while another session of this process has the token
  /// open: a login holds for the whole process, so a second PIN would not be looked at.
  public func open(tokenLabel: String, pin: [UInt8]) throws(PKIError) -> TokenSession {
    guard let token = try tokens().first(where: { $0.label == tokenLabel && $0.isInitialized })
    else { throw PKIError(.tokenFailure, "the token is not there") }
    return try TokenSession(self, token, pin: pin, asOfficer: false)
  }

  /// Opens a session without a PIN, which sees certificates and can sign nothing. Throws
  /// `.tokenFailure` when the token is not there.
  public func look(tokenLabel: String) throws(PKIError) -> TokenSession {
    guard let token = try tokens().first(where: { $0.label == tokenLabel && $0.isInitialized })
    else { throw PKIError(.tokenFailure, "the token is not there") }
    return try TokenSession(self, token, pin: nil, asOfficer: false)
  }
}

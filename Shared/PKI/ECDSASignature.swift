/// The two forms of an ECDSA signature: DER (X.509, CMS) and raw r‖s (cards, JOSE, Web eID).
public enum ECDSASignature {
  /// Raw form from DER; `coordinateLength` is 32, 48 or 66. Throws `.malformed`.
  public static func raw(
    fromDER signature: [UInt8], coordinateLength: Int
  ) throws(PKIError) -> [UInt8] {
    var reader = DERReader(signature)
    var inside = try reader.sequence()
    let r = try inside.unsignedInteger()
    let s = try inside.unsignedInteger()
    try inside.end()
    try reader.end()
    guard r.count <= coordinateLength, s.count <= coordinateLength else {
      throw PKIError(.malformed, "signature number is longer than the curve")
    }
    let pad = { (number: [UInt8]) in
      [UInt8](repeating: 0, count: coordinateLength - number.count) + number
    }
    return pad(r) + pad(s)
  }

  /// DER form from raw; the length must be twice the curve's. Throws `.malformed`.
  public static func der(
    fromRaw signature: [UInt8], coordinateLength: Int
  ) throws(PKIError) -> [UInt8] {
    guard signature.count == 2 * coordinateLength else {
      throw PKIError(.malformed, "raw signature of \(signature.count) octets")
    }
    return DER.sequence(
      DER.integer(magnitude: signature.prefix(coordinateLength)),
      DER.integer(magnitude: signature.suffix(coordinateLength)))
  }
}

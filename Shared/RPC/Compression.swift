/// How the messages of one direction of a call are encoded (gRPC's compression.md); each message
/// says by its flag whether it is.
public enum Compression: Sendable {
  case identity
  /// RFC 1952.
  case gzip

  /// The value of `grpc-encoding`; nil for an encoding that is not spoken here.
  init?(_ name: UnsafeBufferPointer<UInt8>) {
    if name.equals("gzip") {
      self = .gzip
    } else if name.equals("identity") {
      self = .identity
    } else {
      return nil
    }
  }

  /// The value of `grpc-accept-encoding`: what is spoken here.
  static let accepted = "identity,gzip"
}

import Hosting

/// What this service reads beside what every service does.
struct Configuration: ServiceConfiguration {
  /// Largest file of a message, in bytes.
  let fileBytesMax: Int

  init(_ reader: inout ConfigurationReader) {
    fileBytesMax = reader.int("attachments.bytes", in: 1...(1 << 30), default: 64 << 20)
  }
}

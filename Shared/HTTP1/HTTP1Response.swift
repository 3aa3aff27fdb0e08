/// An answer with a whole body.
public struct HTTP1Response: Sendable, Equatable {
  public var status: Int
  public var fields: [(name: String, value: String)]
  public var body: [UInt8]

  public init(_ status: Int, _ fields: [(name: String, value: String)] = [], _ body: [UInt8] = []) {
    self.status = status
    self.fields = fields
    self.body = body
  }

  /// An answer in a sentence.
  public init(_ status: Int, text: String) {
    self.init(status, [("content-type", "text/plain; charset=utf-8")], Array((text + "\n").utf8))
  }

  public static func == (left: HTTP1Response, right: HTTP1Response) -> Bool {
    left.status == right.status && left.body == right.body
      && left.fields.elementsEqual(right.fields, by: ==)
  }

  /// `HTTP/1.1 100 Continue`.
  static let interim = Array("HTTP/1.1 100 Continue\r\n\r\n".utf8)

  /// The bytes on the wire. Content-Length and Connection are written here and nowhere else; a field
  /// with a forbidden character is left out. A HEAD request gets the header alone.
  public func bytes(isHead: Bool = false, keepsAlive: Bool) -> [UInt8] {
    var text = "HTTP/1.1 \(status) \(Self.phrase(status))\r\n"
    for (name, value) in fields where Self.isSendable(name, value) {
      text += "\(name): \(value)\r\n"
    }
    text += "content-length: \(body.count)\r\n"
    text += "connection: \(keepsAlive ? "keep-alive" : "close")\r\n\r\n"
    return isHead ? Array(text.utf8) : Array(text.utf8) + body
  }

  private static func isSendable(_ name: String, _ value: String) -> Bool {
    let framing = ["content-length", "connection", "transfer-encoding"]
    return !name.isEmpty && name.utf8.allSatisfy(HTTP1FieldLine.isTokenByte)
      && !framing.contains(name.lowercased())
      && value.utf8.allSatisfy { $0 >= 0x20 && $0 <= 0x7e }
  }

  private static func phrase(_ status: Int) -> String {
    switch status {
    case 200: "OK"
    case 304: "Not Modified"
    case 400: "Bad Request"
    case 404: "Not Found"
    case 405: "Method Not Allowed"
    case 408: "Request Timeout"
    case 413: "Content Too Large"
    case 414: "URI Too Long"
    case 415: "Unsupported Media Type"
    case 417: "Expectation Failed"
    case 431: "Request Header Fields Too Large"
    case 500: "Internal Server Error"
    case 501: "Not Implemented"
    case 502: "Bad Gateway"
    case 503: "Service Unavailable"
    case 504: "Gateway Timeout"
    case 505: "HTTP Version Not Supported"
    default: status < 400 ? "Answer" : "Error"
    }
  }
}

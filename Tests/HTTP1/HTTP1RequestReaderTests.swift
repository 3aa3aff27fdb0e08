import Testing

@testable import HTTP1

struct HTTP1RequestReaderTests {
  private func read(
    _ text: String, limits: HTTP1Limits = HTTP1Limits()
  ) throws(HTTP1Fault) -> HTTP1Request? {
    var reader = HTTP1RequestReader(limits: limits)
    reader.receive(Array(text.utf8))
    return try reader.next()
  }

  private func status(_ text: String, limits: HTTP1Limits = HTTP1Limits()) -> Int? {
    do throws(HTTP1Fault) {
      _ = try read(text, limits: limits)
      return nil
    } catch {
      return error.status
    }
  }

  // MARK: What is read

  @Test func readsARequestWithoutBody() throws {
    let request = try read("GET /crl/root.crl?x=1 HTTP/1.1\r\nHost: a\r\nX-Y:  z \t\r\n\r\n")
    #expect(request?.method == "GET")
    #expect(request?.target == "/crl/root.crl?x=1")
    #expect(request?.path == "/crl/root.crl")
    #expect(request?.header("x-y") == "z")
    #expect(request?.body == [])
    #expect(request?.keepsAlive == true)
  }

  @Test func readsABodyOfToldLength() throws {
    let request = try read("POST /ocsp HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc")
    #expect(request?.body == Array("abc".utf8))
  }

  @Test func readsABodyInChunks() throws {
    let text = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: Chunked\r\n\r\n"
    let request = try read(text + "3\r\nabc\r\nA\r\n0123456789\r\n0\r\n\r\n")
    #expect(request?.body == Array("abc0123456789".utf8))
  }

  @Test func readsTheSameByteByByte() throws {
    let text =
      "POST /tsa HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n"
      + "GET /two HTTP/1.1\r\nHost: a\r\n\r\n"
    var reader = HTTP1RequestReader()
    var found: [HTTP1Request] = []
    for byte in text.utf8 {
      reader.receive([byte])
      if let request = try reader.next() { found.append(request) }
    }
    #expect(found.map(\.target) == ["/tsa", "/two"])
    #expect(found.first?.body == Array("hello".utf8))
    #expect(!reader.isInside)
  }

  @Test func readsRequestsThatCameTogether() throws {
    var reader = HTTP1RequestReader()
    reader.receive(
      Array("GET /a HTTP/1.1\r\nHost: h\r\n\r\nGET /b HTTP/1.1\r\nHost: h\r\n\r\n".utf8))
    #expect(try reader.next()?.target == "/a")
    #expect(reader.isInside)
    #expect(try reader.next()?.target == "/b")
    #expect(try reader.next() == nil)
  }

  @Test func letsOneEmptyLinePassBeforeARequest() throws {
    #expect(try read("\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n")?.target == "/")
    #expect(status("\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n") == 400)
  }

  @Test func takesThePathOutOfAnAbsoluteTarget() throws {
    #expect(try read("GET http://a.by/x?y HTTP/1.1\r\nHost: a\r\n\r\n")?.target == "/x?y")
    #expect(try read("GET http://a.by HTTP/1.1\r\nHost: a\r\n\r\n")?.target == "/")
  }

  @Test(arguments: [
    ("GET / HTTP/1.1\r\nHost: a\r\nConnection: Keep-Alive, close\r\n\r\n", false),
    ("GET / HTTP/1.1\r\nHost: a\r\nConnection: upgrade\r\n\r\n", true),
    ("GET / HTTP/1.0\r\n\r\n", false),
    ("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", false),
  ])
  func knowsWhetherTheConnectionLivesOn(text: String, keepsAlive: Bool) throws {
    #expect(try read(text)?.keepsAlive == keepsAlive)
  }

  @Test func saysWhenTheClientWaitsToContinue() throws {
    var reader = HTTP1RequestReader()
    reader.receive(
      Array(
        "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n".utf8))
    #expect(try reader.next() == nil)
    #expect(reader.wantsContinue)
    reader.receive(Array("ab".utf8))
    #expect(try reader.next()?.body.count == 2)
    #expect(!reader.wantsContinue)
  }

  // MARK: What is refused

  @Test(arguments: [
    // Two readers could take different lengths (request smuggling).
    ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n", 400),
    ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nContent-Length: 3\r\n\r\nabc", 400),
    ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3, 3\r\n\r\nabc", 400),
    ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: +3\r\n\r\nabc", 400),
    ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n", 400),
    ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length:\r\n\r\n", 400),
    ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0x3\r\n\r\nabc", 400),
    ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length : 3\r\n\r\nabc", 400),
    ("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n", 501),
    ("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: identity\r\n\r\n", 501),
    (
      "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: x\r\n\r\n",
      400
    ),
    ("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n", 400),
    // Folded, blank, nameless and wild header lines.
    ("GET / HTTP/1.1\r\nHost: a\r\nX: y\r\n z\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\n Host: a\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: a\r\n: y\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: a\r\nX\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: a\r\nX: a\u{0}b\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: a\r\nX: \u{e9}\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: a\r\nX: a\rb\r\n\r\n", 400),
    ("GET / HTTP/1.1\nHost: a\n\n", 400),
    ("GET / HTTP/1.1\r\nHost: a\n\r\n", 400),
    // The request line.
    ("GET  / HTTP/1.1\r\nHost: a\r\n\r\n", 400),
    ("GET / HTTP/1.1 \r\nHost: a\r\n\r\n", 400),
    ("GET /\r\nHost: a\r\n\r\n", 400),
    ("GET / HTTP/2.0\r\nHost: a\r\n\r\n", 505),
    ("GET / http/1.1\r\nHost: a\r\n\r\n", 400),
    ("G(T / HTTP/1.1\r\nHost: a\r\n\r\n", 400),
    ("GET x HTTP/1.1\r\nHost: a\r\n\r\n", 400),
    ("GET /\u{7f} HTTP/1.1\r\nHost: a\r\n\r\n", 400),
    ("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", 400),
    // Hosts.
    ("GET / HTTP/1.1\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400),
    ("POST / HTTP/1.1\r\nHost: a\r\nExpect: magic\r\nContent-Length: 1\r\n\r\n", 417),
    ("\u{16}\u{3}\u{1}\n\n", 400),
  ])
  func refuses(text: String, wanted: Int) { #expect(status(text) == wanted) }

  @Test(arguments: [
    "x\r\n", "\r\n", "3;a=b\r\nabc\r\n", " 3\r\nabc\r\n", "0x3\r\nabc\r\n", "-1\r\n",
    "3\r\nabcd\r\n", "3\r\nabc\n", "3\nabc\r\n", "0\r\nX: y\r\n\r\n", "123456789\r\n",
    "ffffffff\r\n",
  ])
  func refusesABadChunk(chunk: String) {
    let head = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
    #expect(status(head + chunk).map { $0 == 400 || $0 == 413 } == true)
  }

  @Test func readsNothingMoreAfterAFault() throws {
    var reader = HTTP1RequestReader()
    reader.receive(Array("BAD\r\n\r\n".utf8))
    #expect(throws: HTTP1Fault.self) { try reader.next() }
    reader.receive(Array("GET / HTTP/1.1\r\nHost: a\r\n\r\n".utf8))
    #expect(try reader.next() == nil)
  }

  // MARK: Limits, both sides

  @Test func aBodyAtTheLimitPassesAndOneByteMoreFails() throws {
    var limits = HTTP1Limits()
    limits.bodyBytesMax = 4
    let head = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: "
    #expect(try read(head + "4\r\n\r\nabcd", limits: limits)?.body.count == 4)
    #expect(status(head + "5\r\n\r\n", limits: limits) == 413)
    #expect(status(head + "99999999999999999999\r\n\r\n", limits: limits) == 413)
    let chunked = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n"
    #expect(try read(chunked + "1\r\nd\r\n0\r\n\r\n", limits: limits)?.body.count == 4)
    #expect(status(chunked + "2\r\n", limits: limits) == 413)
  }

  @Test func aHeadAtTheLimitPassesAndOneByteMoreFails() throws {
    let head = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"
    var limits = HTTP1Limits()
    limits.headBytesMax = head.utf8.count
    #expect(try read(head, limits: limits) != nil)
    limits.headBytesMax -= 1
    #expect(status(head, limits: limits) == 431)
    // Also before its end has come.
    #expect(status("GET / HTTP/1.1\r\nHost: aaaaaaaaaaaaaaaaaaa", limits: limits) == 431)
  }

  @Test func fieldsAtTheLimitPassAndOneMoreFails() throws {
    var limits = HTTP1Limits()
    limits.fieldsMax = 2
    #expect(try read("GET / HTTP/1.1\r\nHost: a\r\nA: b\r\n\r\n", limits: limits) != nil)
    #expect(status("GET / HTTP/1.1\r\nHost: a\r\nA: b\r\nC: d\r\n\r\n", limits: limits) == 431)
  }
}

struct HTTP1ResponseTests {
  @Test func writesFramingItself() {
    let answer = HTTP1Response(
      200, [("content-type", "text/plain"), ("Content-Length", "9"), ("x", "a\r\nb: c")], [0x61])
    let text = String(decoding: answer.bytes(keepsAlive: true), as: UTF8.self)
    #expect(
      text
        == "HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\ncontent-length: 1\r\nconnection: keep-alive\r\n\r\na"
    )
  }

  @Test func aHeadRequestGetsNoBody() {
    let text = String(
      decoding: HTTP1Response(200, [], [1, 2]).bytes(isHead: true, keepsAlive: false),
      as: UTF8.self)
    #expect(text.hasSuffix("content-length: 2\r\nconnection: close\r\n\r\n"))
  }
}

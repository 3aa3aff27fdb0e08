import Testing

@testable import gateway

/// Cases of the transcoding libraries that others use (the path matcher of grpc-httpjson-transcoding),
/// with ours where ours is stricter.
struct PathMatcherTests {
  private func matcher(_ templates: [String]) throws -> PathMatcher<String> {
    var matcher = PathMatcher<String>()
    for text in templates { #expect(matcher.add("GET", try PathTemplate(text), text)) }
    return matcher
  }

  /// The template that a path finds, and what its variables hold.
  private func find(
    _ matcher: PathMatcher<String>, _ path: String, _ method: String = "GET"
  ) -> (route: String?, values: [String: String]) {
    guard case .route(let route, let bindings) = matcher.find(method, path[...]) else {
      return (nil, [:])
    }
    let pairs = bindings.map { ($0.field.joined(separator: "."), $0.value) }
    return (route, Dictionary(uniqueKeysWithValues: pairs))
  }

  @Test(arguments: [
    ("/a/b", "/a/**"), ("/a/b/c", "/a/**"), ("/b/c", "/b/*"), ("/c/u/d/v", "/c/*/d/**"),
    ("/c/v/d/w/x", "/c/*/d/**"), ("/c/x/d/e", "/c/*/d/e"), ("/c/f/d/e", "/c/f/d/e"), ("/", "/"),
  ])
  func wildcardsMatchAndTheMoreSpecificWins(path: String, route: String) throws {
    let matcher = try matcher(["/a/**", "/b/*", "/c/*/d/**", "/c/*/d/e", "/c/f/d/e", "/"])
    #expect(find(matcher, path).route == route)
  }

  @Test(arguments: ["b/c/d", "/c/x/y/d/z", "/c//d/w", "/b", "/b/", "/b/c/d", "//"])
  func whatFitsNoTemplateIsNotFound(path: String) throws {
    let matcher = try matcher(["/a/**", "/b/*", "/c/*/d/**", "/"])
    #expect(find(matcher, path).route == nil)
  }

  @Test func aRestCanBeEmpty() throws {
    let matcher = try matcher(["/**"])
    for path in ["/", "/a", "/a/"] { #expect(find(matcher, path).route == "/**") }
  }

  @Test(arguments: [
    ("/a/book/c/d/e", "/a/{x}/c/d/e", ["x": "book"]),
    ("/a/hello/b/world/c", "/{x=a/*}/b/{y=*}/c", ["x": "a/hello", "y": "world"]),
    ("/a/b/zoo/d/animal/tiger", "/a/{x=b/*}/{y=d/**}", ["x": "b/zoo", "y": "d/animal/tiger"]),
    (
      "/alpha/dog/beta/eat/bones/gamma", "/alpha/{x=*}/beta/{y=**}/gamma",
      ["x": "dog", "y": "eat/bones"]
    ),
    ("/foo/a", "/{x=*}/a", ["x": "foo"]), ("/foo/bar/a/b", "/{x=**}/a/b", ["x": "foo/bar"]),
    ("/a/b/foo", "/a/b/{x=*}", ["x": "foo"]),
    ("/a/b/c/foo/bar/baz", "/a/b/c/{x=**}", ["x": "foo/bar/baz"]),
    ("/foo/d/e/f/bar/baz", "/{x=*}/d/e/f/{y=**}", ["x": "foo", "y": "bar/baz"]),
  ])
  func variablesHoldTheirSegments(path: String, route: String, values: [String: String]) throws {
    let matcher = try matcher([
      "/a/{x}/c/d/e", "/{x=a/*}/b/{y=*}/c", "/a/{x=b/*}/{y=d/**}",
      "/alpha/{x=*}/beta/{y=**}/gamma", "/{x=*}/a", "/{x=**}/a/b", "/a/b/{x=*}", "/a/b/c/{x=**}",
      "/{x=*}/d/e/f/{y=**}",
    ])
    let found = find(matcher, path)
    #expect(found.route == route)
    #expect(found.values == values)
  }

  @Test(arguments: [
    ("/a/b/hello/world/c", "/a/{x=b/**}", "b/hello/world/c"),
    ("/a/b/world/c/z", "/a/{x=b/**}/z", "b/world/c"),
    ("/a/b/world/c/y/z", "/a/{x=b/**}/y/z", "b/world/c"),
    ("/a/b/world/c:verb", "/a/{x=b/**}:verb", "b/world/c"),
    ("/a/hello/b/world/c", "/a/{x=**}", "hello/b/world/c"),
    ("/a/b/foo/y/z/bar/baz/foo", "/a/{x=b/*/y/z/**}/foo", "b/foo/y/z/bar/baz"),
    ("/a/b/foo/bar/baz/y/z/foo", "/a/{x=b/*/**/y/z}/foo", "b/foo/bar/baz/y/z"),
  ])
  func literalsMayFollowARest(path: String, route: String, value: String) throws {
    let matcher = try matcher([
      "/a/{x=b/**}", "/a/{x=b/**}/z", "/a/{x=b/**}/y/z", "/a/{x=b/**}:verb", "/a/{x=**}",
      "/a/{x=b/*/y/z/**}/foo", "/a/{x=b/*/**/y/z}/foo",
    ])
    let found = find(matcher, path)
    #expect(found.route == route)
    #expect(found.values == ["x": value])
  }

  @Test(arguments: [
    ("/person:verb", "/{x=**}:verb", ["x": "person"]),
    ("/person/jason:verb", "/{x=**}:verb", ["x": "person/jason"]),
    ("/person", "/person", [:]), ("/person/jason", "/person/{id=*}", ["id": "jason"]),
    ("/person/jason:other", "/person/{id=*}", ["id": "jason:other"]),
    ("/person/a:b:verb", "/{x=**}:verb", ["x": "person/a:b"]),
  ])
  func onlyAKnownVerbIsAVerb(path: String, route: String, values: [String: String]) throws {
    let matcher = try matcher(["/person", "/person/{id=*}", "/{x=**}:verb"])
    let found = find(matcher, path)
    #expect(found.route == route)
    #expect(found.values == values)
  }

  @Test(arguments: ["/animal", "/animal/cat", "/person:other", "/animal/cat:other", "/some:verb/"])
  func anUnknownVerbBelongsToItsSegment(path: String) throws {
    let matcher = try matcher(["/person", "/person/{id=*}", "/a/{x=**}:verb"])
    #expect(find(matcher, path).route == nil)
  }

  @Test func aColonBeforeTheLastSlashIsNoVerb() throws {
    let matcher = try matcher(["/{a=*}/{b=*}:verb", "/foo/*/hello"])
    #expect(find(matcher, "/some:verb/const:verb").values == ["a": "some:verb", "b": "const"])
    #expect(find(matcher, "/foo/other:verb/hello").route == "/foo/*/hello")
  }

  @Test func oneSegmentIsDecodedWhollyAndSeveralKeepReservedEscapes() throws {
    let reserved = "%21%23%24%26%27%28%29%2A%2B%2C%2F%3A%3B%3D%3F%40%5B%5D"
    let matcher = try matcher(["/a/{x=*}/{y=**}/c", "/p/{x=p/*/q/*}/c"])
    let found = find(matcher, "/a/\(reserved)/\(reserved)/c")
    #expect(found.values == ["x": "!#$&'()*+,/:;=?@[]", "y": reserved])
    let name = find(matcher, "/p/p/foo%20foo/q/bar%2Fbar/c").values["x"]
    #expect(name == "p/foo foo/q/bar%2Fbar")
    #expect(find(matcher, "/a/%D0%B0/b/c").values["x"] == "а")
  }

  @Test(arguments: ["/v/%", "/v/%2", "/v/%zz", "/v/%ff", "/v/%d0"])
  func aBrokenEscapeIsMalformed(path: String) throws {
    let matcher = try matcher(["/v/{x}"])
    guard case .malformed = matcher.find("GET", path[...]) else {
      Issue.record("\(path) was taken")
      return
    }
  }

  @Test func anotherMethodIsToldWithThoseThatThereAre() throws {
    var matcher = PathMatcher<String>()
    _ = matcher.add("GET", try PathTemplate("/v1/{name=cases/*}"), "get")
    _ = matcher.add("DELETE", try PathTemplate("/v1/{name=cases/*}"), "delete")
    guard case .otherMethods(let methods) = matcher.find("POST", "/v1/cases/1") else {
      Issue.record("no methods were told")
      return
    }
    #expect(methods == ["DELETE", "GET"])
    let isNew = matcher.add("GET", try PathTemplate("/v1/{other=cases/*}"), "again")
    #expect(!isNew)
  }

  @Test(arguments: [
    "", "a", "/a/", "//", "/a{x=b/**}/{y=*}", "/a/**/*", "/a/**/foo/*", "/a/**/**", "/a/**/foo/**",
    "/{x", "/{}", "/{x=}", "/{x={y}}", "/{x}/{x}", "/a:", "/a:b:c", "/{1x}", "/a b/{x=*}}",
  ])
  func refusesWhatIsNoTemplate(text: String) {
    #expect(throws: PathTemplate.Fault.self) { try PathTemplate(text) }
  }
}

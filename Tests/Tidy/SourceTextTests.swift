import Testing

struct SourceTextTests {
  @Test func leavesOutCommentsAndLiterals() {
    let source = SourceText(
      ##"""
      let a = 1 // Task {
      /* Task { /* nested */ Task { */ let b = "Task { \(f("Task {")) Task {"
      let c = """
        Task {
        """
      let d = #"Task { " \#(x) Task {"#
      Task { b }
      """##)
    #expect(source.lines(with: "Task {") == [7])
  }

  @Test func seesWordsOnlyAsWholeNames() {
    let source = SourceText("myTask { }\nTask {}\nas!\nunmask()\nfatalErrors(")
    #expect(source.lines(with: "Task {") == [2])
    #expect(source.lines(with: "as!") == [3])
    #expect(source.lines(with: "mask") == [])
    #expect(source.lines(with: "fatalError(") == [])
  }

  @Test func findsImportsOfAllKinds() {
    let source = SourceText(
      """
      import Testing
      @testable import Reactor
      private import CPrint
      public import struct Protobuf.Message
      // import Foundation
      let important = 1
      """)
    #expect(source.imports.map(\.module) == ["Testing", "Reactor", "CPrint", "Protobuf"])
    #expect(source.imports.map(\.line) == [1, 2, 3, 4])
    #expect(source.imports[2].attributes == ["private"])
  }
}

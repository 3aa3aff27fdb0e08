import Protos

/// Messages that several tests use.
enum Samples {
  static var full: EchoV1.Sampler {
    var sampler = EchoV1.Sampler()
    sampler.int32Value = .min
    sampler.int64Value = .min
    sampler.uint32Value = .max
    sampler.uint64Value = .max
    sampler.sint32Value = .min
    sampler.sint64Value = .min
    sampler.fixed32Value = .max
    sampler.fixed64Value = .max
    sampler.sfixed32Value = .min
    sampler.sfixed64Value = .min
    sampler.floatValue = 1.5
    sampler.doubleValue = -2.25e300
    sampler.boolValue = true
    sampler.stringValue = "Ў\u{1F600}\0\"\\\n"
    sampler.bytesValue = [0, 255, 128]
    sampler.shade = .below
    sampler.part = part
    sampler.maybeNumber = 0
    sampler.maybeText = "t"
    sampler.maybeFlag = false
    sampler.maybeShade = .dark
    fillLists(&sampler)
    fillForeign(&sampler)
    return sampler
  }

  static let part = EchoV1.Sampler.Part(
    name: "p", content: .leaf(.init(weight: -1, label: "l")), sizes: [1, -1, 300])

  private static func fillLists(_ sampler: inout EchoV1.Sampler) {
    sampler.numbers = [0, 1, -1, .max]
    sampler.texts = ["", "a", "б"]
    sampler.blobs = [[], [1, 2]]
    sampler.flags = [true, false]
    sampler.shades = [.light, .unrecognized(9)]
    sampler.parts = [part, .init(), .init(content: .note(""))]
    sampler.doubles = [0, .infinity, -0.5]
    sampler.labels = ["": "", "k": "v"]
    sampler.partsByNumber = [0: part, -1: .init()]
    sampler.shadesByFlag = [true: .dark, false: .unspecified]
    sampler.blobsById = [.max: [1], 0: []]
    sampler.choice = .choicePart(part)
  }

  private static func fillForeign(_ sampler: inout EchoV1.Sampler) {
    sampler.at = .init(seconds: 1_700_000_000, nanos: 123_456_000)
    sampler.within = .init(seconds: -1, nanos: -500_000_000)
    sampler.mask = .init(paths: ["string_value", "part.name"])
    sampler.document = .init(fields: [
      "list": .init(kind: .listValue(.init(values: [.init(kind: .numberValue(1))]))),
      "none": .init(kind: .nullValue(.nullValue)),
    ])
    sampler.anything = .init(kind: .boolValue(true))
    sampler.wrappedText = .init(value: "")
    sampler.wrappedNumber = .init(value: -7)
    sampler.wrappedBlob = .init(value: [9])
    sampler.default = "d"
    sampler.class = 1
    sampler.self_ = true
    sampler.register = ["r"]
    sampler.someOddName = "o"
    sampler.renamed = "n"
    sampler.list = .init(values: [.init(kind: .stringValue("s"))])
    sampler.distant = 5
  }
}

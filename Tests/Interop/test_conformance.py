"""The conformance testee, asked as protobuf's conformance_test_runner asks, with Google's Python
library as the judge: the same messages, the same refusals.

The runner itself is in no package; this asks a good part of its questions, and random ones. The seed
is printed on failure and can be given as TALAKA_SEED.
"""
import importlib
import json
import os
import pathlib
import random
import struct
import subprocess
import sys

import pytest
from google.protobuf import any_pb2, duration_pb2, json_format, struct_pb2, wrappers_pb2
from google.protobuf.message import DecodeError
from grpc_tools import protoc

from test_protobuf import set_field

ROOT = pathlib.Path(__file__).parents[2]
PROTOS = ROOT / "Tools/conformance/protos"
SEED = int(os.environ.get("TALAKA_SEED", random.randrange(1 << 32)))
TYPE = "protobuf_test_messages.proto3.TestAllTypesProto3"
ROUNDS = 150


@pytest.fixture(scope="module")
def protos(tmp_path_factory):
    """Google's classes, made from the same protos: conformance and TestAllTypesProto3."""
    output = tmp_path_factory.mktemp("conformance")
    includes = pathlib.Path(protoc.__file__).parent / "_proto"
    # Under another package's name google/protobuf would shadow the library's own.
    files = ["conformance.proto", "google/protobuf/test_messages_proto3.proto"]
    assert protoc.main(
        ["protoc", f"-I{PROTOS}", f"-I{includes}", f"--python_out={output}", *files]) == 0
    sys.path.insert(0, str(output))
    import google.protobuf
    google.protobuf.__path__.append(str(output / "google/protobuf"))
    return (importlib.import_module("conformance_pb2"),
            importlib.import_module("google.protobuf.test_messages_proto3_pb2").TestAllTypesProto3)


class Ours:
    """Our side: the program Tools/conformance."""

    def __init__(self, conformance):
        self.conformance = conformance
        programs = pathlib.Path(os.environ.get("TALAKA_PROGRAMS", ROOT / ".build/debug"))
        self.process = subprocess.Popen(
            [programs / "conformance"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def ask(self, **request):
        request.setdefault("message_type", TYPE)
        encoded = self.conformance.ConformanceRequest(**request).SerializeToString()
        self.process.stdin.write(struct.pack("<I", len(encoded)) + encoded)
        self.process.stdin.flush()
        size = struct.unpack("<I", self.process.stdout.read(4))[0]
        return self.conformance.ConformanceResponse.FromString(self.process.stdout.read(size))

    def both(self, **payload):
        """The answers in binary and in JSON."""
        formats = (self.conformance.PROTOBUF, self.conformance.JSON)
        return [self.ask(requested_output_format=format, **payload) for format in formats]


@pytest.fixture(scope="module")
def testee(protos):
    testee = Ours(protos[0])
    yield testee
    testee.process.stdin.close()
    assert testee.process.wait(timeout=10) == 0


@pytest.fixture
def subject(protos):
    return protos[1]


def same(message, answers):
    """Both answers say what the message says."""
    binary, text = answers
    assert binary.WhichOneof("result") == "protobuf_payload", binary
    # Compared as bytes, since a NaN differs from itself.
    read = type(message).FromString(binary.protobuf_payload)
    assert read.SerializeToString(deterministic=True) == message.SerializeToString(
        deterministic=True)
    assert text.WhichOneof("result") == "json_payload", text
    assert json.loads(text.json_payload) == json.loads(json_format.MessageToJson(message))


def fill(chance, message, depth=0):
    """Sets some fields at random; messages in messages end soon, for the type holds itself."""
    for field in chance.sample(list(message.DESCRIPTOR.fields), 12 if depth == 0 else 2):
        below = field.message_type
        if below and below.GetOptions().map_entry:
            below = below.fields_by_name["value"].message_type
        if below and below.full_name == "google.protobuf.Any":
            continue
        if not below or below.full_name.startswith("google.protobuf."):
            set_field(chance, message, field, 4)
        elif below is message.DESCRIPTOR and depth < 2:
            fill(chance, getattr(message, field.name), depth + 1)
        elif below.name in ("ForeignMessage", "NestedMessage") and field.message_type is below:
            target = getattr(message, field.name)
            (target.add() if field.is_repeated else target).CopyFrom(
                below._concrete_class(**{below.fields[0].name: chance.randint(-9, 9)}))
    return message


def test_random_messages_come_back(testee, subject, request):
    print("TALAKA_SEED =", SEED)
    chance = random.Random(f"{SEED} {request.node.name}")
    for _ in range(ROUNDS):
        message = fill(chance, subject())
        same(message, testee.both(protobuf_payload=message.SerializeToString()))
        same(message, testee.both(json_payload=json_format.MessageToJson(message)))


def varint(value):
    out = bytearray()
    while value >= 0x80:
        out.append(value & 0x7f | 0x80)
        value >>= 7
    return bytes(out + bytes([value]))


def field(number, wire_type, content):
    return varint(number << 3 | wire_type) + content


def delimited(number, content):
    return field(number, 2, varint(len(content)) + content)


NESTED = [delimited(18, field(1, 0, b"\1")), delimited(18, b""), delimited(112, field(1, 0, b"\2"))]

BINARY = [
    b"", b"\0", b"\x08", field(1, 0, b"\xff" * 9 + b"\1"), field(1, 0, b"\xff" * 9 + b"\x7f"),
    field(1, 0, b"\x80" * 9 + b"\1"), field(1, 0, b"\x80" * 10 + b"\1"),
    field(1, 0, b"\xff\xff\xff\xff\x1f"), field(3, 0, b"\xff" * 9 + b"\1"),
    field(5, 0, b"\1"), field(13, 0, b"\x80\1"), field(13, 0, b"\x80\0"),
    field(21, 0, b"\x05"), field(21, 0, varint((1 << 64) - 1)), field(21, 0, varint(1 << 33)),
    # Packed and one by one, both where the other is usual; cut inside of a packed list.
    delimited(31, b"\1\2\x80\1"), field(31, 0, b"\1") + delimited(31, b"\2"),
    delimited(31, b"\1\x80"), delimited(37, b"\0" * 7), delimited(37, b"\0" * 8),
    delimited(75, b"\1\2") + field(75, 0, b"\3"), field(89, 0, b"\1") + delimited(89, b"\2"),
    delimited(51, b"\1\0\xff\xff\xff\xff\xff\xff\xff\xff\xff\1"), delimited(43, b"\1\0\2"),
    # Strings and bytes; UTF-8 that is cut, overlong, a surrogate, beyond the last plane.
    delimited(14, "Ў\U0001f600\0".encode()), delimited(14, b"\xff"), delimited(14, b"\xe2\x82"),
    delimited(14, b"\xc0\xaf"), delimited(14, b"\xed\xa0\x80"), delimited(14, b"\xf4\x90\x80\x80"),
    delimited(15, b"\xff\0"), delimited(44, b"\xff"), delimited(69, delimited(1, b"\xff")),
    delimited(69, delimited(2, b"\xff")), delimited(113, b"\xff"),
    # Merging: messages twice, oneofs that change, the same member twice, inside of a map.
    NESTED[0] * 2, NESTED[0] + NESTED[1], delimited(18, delimited(2, field(1, 0, b"\1"))) * 2,
    delimited(18, delimited(2, field(1, 0, b"\1"))) + delimited(18, delimited(2, field(2, 0, b"\1"))),
    NESTED[2] + delimited(112, delimited(2, b"")), NESTED[2] + field(111, 0, b"\5"),
    field(111, 0, b"\5") + NESTED[2], NESTED[2] + delimited(113, b"t") + delimited(112, b""),
    delimited(71, delimited(2, field(1, 0, b"\1")) + delimited(2, field(1, 0, b"\2"))),
    delimited(27, delimited(112, b"")) + delimited(27, delimited(112, field(1, 0, b"\1"))),
    # Map entries without key or value, twice, in the other order.
    delimited(56, b""), delimited(56, field(1, 0, b"\1")), delimited(56, field(2, 0, b"\1")),
    delimited(56, field(1, 0, b"\1") + field(2, 0, b"\1")) * 2 + delimited(56, field(2, 0, b"\7")),
    delimited(56, field(2, 0, b"\2") + field(1, 0, b"\1")),
    delimited(71, delimited(1, b"k")), delimited(73, delimited(1, b"k") + field(2, 0, b"\x63")),
    # Wire types that the field cannot have; groups that are not known, nested, cut, crossed.
    field(14, 0, b"\1"), delimited(1, b"ab"), field(1, 5, b"\0" * 4), field(5, 5, b"\0" * 4),
    field(18, 0, b"\1"), field(201, 3, field(1, 0, b"\1") + field(201, 4, b"")),
    field(201, 3, field(2, 3, b"") + field(2, 4, b"") + field(201, 4, b"")), field(201, 3, b""),
    field(201, 3, field(202, 4, b"")), field(201, 4, b""), field(18, 3, field(18, 4, b"")),
    varint(0 << 3) + b"\1", b"\x0e\0", b"\x0f\0", delimited(1 << 29, b""), delimited(18, b"\x08"),
    delimited(18, b"\x12\x7f"), b"\x92\1\x7f", b"\x92\1" + b"\xff" * 5,
]


@pytest.mark.parametrize("wire", BINARY, ids=lambda wire: wire.hex()[:24] or "empty")
def test_binary_is_read_as_google_reads_it(testee, subject, wire):
    answers = testee.both(protobuf_payload=wire)
    try:
        message = subject.FromString(wire)
    except DecodeError:
        assert {answer.WhichOneof("result") for answer in answers} == {"parse_error"}
        return
    same(message, answers)


@pytest.mark.parametrize("levels, is_read", [(97, True), (150, False)])
def test_nesting_ends(testee, subject, levels, is_read):
    wire = b""
    for _ in range(levels):
        wire = delimited(27, wire)
    answer = testee.both(protobuf_payload=wire)[0]
    assert answer.WhichOneof("result") == ("protobuf_payload" if is_read else "parse_error")


JSON = [
    # Integers in every writing, at and beyond their ends.
    *['{"optionalInt32": %s}' % n for n in (
        "1", "-0", "1e2", "1E+2", "100e-2", "1.0", "0.5", "2147483647", "2147483648", "-2147483648",
        "-2147483649", '"7"', '" 7"', '"7 "', '"0x1"', '""', "true", "01", "+1", "1.", "[1]",
        '"1e2"', '"1.5"', "null", "NaN", '"NaN"', "1e400", "- 1")],
    *['{"optionalUint64": %s}' % n for n in (
        "18446744073709551615", "18446744073709551616", '"18446744073709551615"', "-1", '"-1"')],
    *['{"optionalInt64": %s}' % n for n in (
        "9223372036854775807", '"9223372036854775807"', '"9223372036854775808"', "1e18")],
    *['{"optionalFloat": %s}' % n for n in (
        "3.4028235e38", "3.5e38", "-3.5e38", "1e-60", '"Infinity"', '"-Infinity"',
        '"NaN"', '"nan"', '"+Infinity"', "0.1", "16777217", '"1.5"')],
    *['{"optionalDouble": %s}' % n for n in (
        "1.7976931348623157e308", "1.8e308", "-1.8e308", "5e-324", '"Infinity"', "0.1", '"x"')],
    # Booleans, strings, bytes, enums.
    *['{"optionalBool": %s}' % n for n in ("true", "false", "1", '"true"', "null", "TRUE")],
    *['{"optionalString": %s}' % n for n in (
        '"\\u0416\\ud83d\\ude00"', '"\\ud83d"', '"\\ude00\\ud83d"', '"\\ud83d\\u0041"', '"\\u00"',
        '"\\x41"', '"\\b\\f\\n\\r\\t\\/\\\\\\""', '"a\tb"', "'a'", "5", '"\\u0000"', '"')],
    *['{"optionalBytes": %s}' % n for n in (
        '"AQI="', '"AQI"', '"-_8="', '"-_8"', '"+/8="', '"AQI=="', '"A"', '"A*=="', "5", '""')],
    *['{"optionalNestedEnum": %s}' % n for n in (
        '"BAR"', "1", '"1"', "123", "-1", '"bar"', '"NOPE"', "1.0", "1.5", "null", "2147483648")],
    *['{"optionalAliasedEnum": %s}' % n for n in ('"ALIAS_BAZ"', '"MOO"', '"moo"', '"bAz"', "2")],
    # Names: both spellings, twice, unknown, odd ones.
    '{"optional_int32": 1}', '{"optionalInt32": 1, "optionalInt32": 2}', '{"nope": 1}',
    '{"optionalInt32": 1, "optional_int32": 2}', '{"fieldName9": 1, "fIELDNAME11": 2}',
    '{"FieldName8": 1, "field0Name6": 2}', '{"OptionalInt32": 1}', '{"fieldname1": 1}',
    '{"_fieldName3": 1}', '{"FieldName3": 1}', '{"field__name4_": 1}', '{"fieldName17__": 1}',
    # Lists, maps, oneofs.
    '{"repeatedInt32": [1, 2,]}', '{"repeatedInt32": [1, null]}', '{"repeatedInt32": {}}',
    '{"repeatedInt32": 1}', '{"repeatedNestedMessage": [{}, {"a": 1}]}',
    '{"repeatedNestedEnum": ["FOO", 2]}', '{"repeatedNestedMessage": [null]}',
    '{"mapInt32Int32": {"1": 2, "-1": 3}}', '{"mapInt32Int32": {"1": null}}',
    '{"mapInt32Int32": {"1.5": 2}}', '{"mapInt32Int32": {"a": 2}}', '{"mapBoolBool": {"true": false}}',
    '{"mapBoolBool": {"1": false}}', '{"mapStringNestedMessage": {"": {}}}',
    '{"mapStringNestedEnum": {"a": "BAR"}}', '{"mapUint64Uint64": {"18446744073709551615": "1"}}',
    '{"oneofUint32": 1, "oneofString": "a"}', '{"oneofUint32": null, "oneofString": "a"}',
    '{"oneofNullValue": null}', '{"oneofEnum": "BAZ"}', '{"oneofBytes": "AA=="}',
    '{"optionalNestedMessage": null}', '{"optionalNestedMessage": []}', '{"optionalNestedMessage": {}}',
    '{"recursiveMessage": {"recursiveMessage": {"optionalInt32": 1}}}',
    # Wrappers, times, masks, structures.
    '{"optionalBoolWrapper": false, "optionalInt64Wrapper": "0", "optionalStringWrapper": ""}',
    '{"repeatedInt32Wrapper": [0, 1], "optionalBytesWrapper": ""}', '{"optionalInt32Wrapper": null}',
    '{"optionalDoubleWrapper": "Infinity"}', '{"optionalInt32Wrapper": {"value": 1}}',
    *['{"optionalDuration": "%s"}' % d for d in (
        "1.5s", "-1.5s", "0s", "315576000000.999999999s", "-315576000000.999999999s", "1", "s",
        "315576000001s", "1.0000000001s", "1.5S", "0.5s", "-0.5s")],
    *['{"optionalTimestamp": "%s"}' % t for t in (
        "1970-01-01T00:00:00Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z",
        "1970-01-01T08:00:01+08:00", "1970-01-01T00:00:00-23:59", "1970-01-01T00:00:00",
        "1970-01-01t00:00:00Z", "1970-01-01T00:00:00z", "0000-01-01T00:00:00Z",
        "1970-02-30T00:00:00Z", "1970-01-01T24:00:00Z", "2016-12-31T00:00:60Z", "1972-02-29T00:00:00.5Z")],
    *['{"optionalFieldMask": "%s"}' % m for m in ("", "foo,barBaz", "foo.barBaz", "foo_bar")],
    '{"optionalStruct": {"a": [1, null, {"b": "c"}], "d": true}}', '{"optionalStruct": []}',
    '{"optionalValue": null}', '{"optionalValue": [1, "a", {}]}', '{"optionalValue": -0.5}',
    '{"repeatedValue": [null, 1]}', '{"repeatedListValue": [["a"], []]}', '{"optionalNullValue": null}',
    '{"optionalAny": {}}',
    '{"optionalAny": {"@type": "type.googleapis.com/google.protobuf.Duration", "value": "1.5s"}}',
    '{"optionalAny": {"value": 5, "@type": "type.googleapis.com/google.protobuf.Int32Value"}}',
    '{"optionalAny": {"optionalInt32": 5, "@type": "type.googleapis.com/%s"}}' % TYPE,
    '{"optionalAny": {"@type": "type.googleapis.com/google.protobuf.Any", "value": '
    '{"@type": "type.googleapis.com/google.protobuf.Struct", "value": {"a": 1}}}}',
    '{"optionalAny": {"@type": "type.googleapis.com/no.Such"}}', '{"optionalAny": {"value": 1}}',
    # Texts that are no JSON.
    "", "null", "[]", "{", "{}", " {} ", "{} x", "{'a': 1}", '{"optionalInt32": 1,}', "{,}",
    '{"optionalInt32" 1}', "{1: 2}", "// c\n{}", '{"optionalString": "\\u12"}',
]

# What Google's Python takes and we do not: slips of a loose language that the mapping does not allow.
STRICTER = {
    '{"optionalFloat": "+Infinity"}', '{"optionalBytes": "AQI=="}', '{"optionalNestedEnum": "1"}',
    '{"optionalNestedEnum": 1.5}', '{"optionalNestedMessage": []}', "[]",
    '{"optionalDuration": "1.0000000001s"}', '{"optionalInt32": 1, "optional_int32": 2}',
}
# What we take and Python does not: it rounds to the greatest float.
LOOSER = {'{"optionalFloat": 3.4028235e38}'}


@pytest.mark.parametrize("text", JSON, ids=lambda text: ascii(text)[1:60])
def test_json_is_read_as_google_reads_it(testee, subject, text):
    answers = testee.both(json_payload=text)
    try:
        message = json_format.Parse(text, subject())
    except json_format.ParseError:
        message = None
    kinds = {answer.WhichOneof("result") for answer in answers}
    if text in STRICTER or text in LOOSER:
        assert kinds == ({"parse_error"} if text in STRICTER else {"protobuf_payload", "json_payload"})
        assert (message is None) == (text in LOOSER), "no longer an exception"
    elif message is None:
        assert kinds == {"parse_error"}
    else:
        same(message, answers)


@pytest.mark.parametrize("name", ["optionalFloat", "optionalDouble", "oneofFloat", "oneofDouble"])
def test_a_negative_zero_is_kept(testee, subject, name):
    """It is another number than the default, by its bits."""
    message = json_format.Parse('{"%s": -0.0}' % name, subject())
    assert message.SerializeToString()
    same(message, testee.both(json_payload='{"%s": -0.0}' % name))


def test_unknown_json_is_passed_over_when_asked(testee, subject, protos):
    text = '{"optionalInt32": 1, "nope": {"a": [1]}, "optionalNestedMessage": {"a": 2, "no": 1}}'
    answers = testee.both(
        json_payload=text, test_category=protos[0].JSON_IGNORE_UNKNOWN_PARSING_TEST)
    same(json_format.Parse(text, subject(), ignore_unknown_fields=True), answers)


@pytest.mark.parametrize("fill_in", [
    lambda m: m.optional_duration.CopyFrom(duration_pb2.Duration(seconds=315576000001)),
    lambda m: m.optional_duration.CopyFrom(duration_pb2.Duration(seconds=1, nanos=-1)),
    lambda m: setattr(m.optional_timestamp, "seconds", 253402300800),
    lambda m: setattr(m.optional_timestamp, "nanos", 1_000_000_000),
    lambda m: m.optional_field_mask.paths.append("fooBar"),
    lambda m: m.optional_field_mask.paths.append("foo__bar"),
    lambda m: m.optional_field_mask.paths.append("foo_3_bar"),
    lambda m: setattr(m.optional_value, "number_value", float("inf")),
    lambda m: m.optional_any.CopyFrom(any_pb2.Any(type_url="a/no.Such", value=b"1")),
    lambda m: m.optional_any.CopyFrom(
        any_pb2.Any(type_url="a/google.protobuf.Duration", value=b"\x08")),
])
def test_what_has_no_json_is_told_so(testee, subject, fill_in):
    message = subject()
    fill_in(message)
    binary, text = testee.both(protobuf_payload=message.SerializeToString())
    assert binary.WhichOneof("result") == "protobuf_payload"
    assert text.WhichOneof("result") == "serialize_error"


def test_any_shows_what_it_holds(testee, subject):
    message = subject()
    for held in (wrappers_pb2.StringValue(value="a"), subject(optional_int32=1),
                 struct_pb2.Struct(fields={"a": struct_pb2.Value(bool_value=True)})):
        message.repeated_any.add().Pack(held)
    message.optional_any.Pack(subject(optional_string="x", repeated_int32=[1]))
    same(message, testee.both(protobuf_payload=message.SerializeToString()))


def test_what_is_not_spoken_is_skipped(testee, protos):
    conformance = protos[0]
    skipped = [
        testee.ask(
            protobuf_payload=b"", requested_output_format=conformance.PROTOBUF,
            message_type="protobuf_test_messages.proto2.TestAllTypesProto2"),
        testee.ask(text_payload="", requested_output_format=conformance.PROTOBUF),
        testee.ask(protobuf_payload=b"", requested_output_format=conformance.TEXT_FORMAT),
        testee.ask(jspb_payload="", requested_output_format=conformance.PROTOBUF),
    ]
    assert {answer.WhichOneof("result") for answer in skipped} == {"skipped"}


def test_the_runner_is_told_no_failures_beside_the_file(testee, protos):
    answer = testee.ask(
        protobuf_payload=b"", requested_output_format=protos[0].PROTOBUF,
        message_type="conformance.FailureSet")
    assert answer.protobuf_payload == b""

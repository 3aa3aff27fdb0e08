"""Our protobuf layer against Google's: random messages, the same bytes, the same JSON.

Messages are random in every field of talaka.echo.v1.Sampler; the seed is printed on failure and
can be given as TALAKA_SEED.
"""
import importlib
import math
import os
import pathlib
import random
import struct
import subprocess
import sys

import pytest
from google.protobuf import json_format
from google.protobuf.descriptor import FieldDescriptor
from google.protobuf.message import DecodeError
from grpc_tools import protoc

ROOT = pathlib.Path(__file__).parents[2]
SEED = int(os.environ.get("TALAKA_SEED", random.randrange(1 << 32)))
ROUNDS = 300


class Codec:
    """Our side: the program Tests/Interop/codec."""

    def __init__(self):
        programs = pathlib.Path(os.environ.get("TALAKA_PROGRAMS", ROOT / ".build/debug"))
        self.process = subprocess.Popen(
            [programs / "codec"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def turn(self, kind, content):
        """The content in the other form; None where it was refused."""
        self.process.stdin.write(kind + struct.pack("<I", len(content)) + content)
        self.process.stdin.flush()
        mark, size = struct.unpack("<cI", self.process.stdout.read(5))
        answer = self.process.stdout.read(size)
        self.error = answer
        return answer if mark == b"+" else None


@pytest.fixture(scope="module")
def codec():
    codec = Codec()
    yield codec
    codec.process.stdin.close()
    assert codec.process.wait(timeout=10) == 0


@pytest.fixture(scope="module")
def sampler(tmp_path_factory):
    """Google's class of the message, made from the same proto."""
    output = tmp_path_factory.mktemp("protos")
    includes = pathlib.Path(protoc.__file__).parent / "_proto"
    files = ["talaka/echo/v1/sampler.proto", "talaka/options/v1/options.proto"]
    assert protoc.main(
        ["protoc", f"-I{ROOT}/protos", f"-I{includes}", f"--python_out={output}", *files]) == 0
    sys.path.insert(0, str(output))
    return importlib.import_module("talaka.echo.v1.sampler_pb2").Sampler


@pytest.fixture
def chance(request):
    print("TALAKA_SEED =", SEED)
    return random.Random(f"{SEED} {request.node.name}")


TEXT = "abcЖўі😀\0\"\\\n\u2028é /"


def scalar(chance, field):
    kind = FieldDescriptor
    bits = {
        kind.CPPTYPE_INT32: (31, True), kind.CPPTYPE_INT64: (63, True),
        kind.CPPTYPE_UINT32: (32, False), kind.CPPTYPE_UINT64: (64, False),
    }.get(field.cpp_type)
    if bits:
        value = chance.getrandbits(chance.randint(1, bits[0]))
        return chance.choice([value, -value, -value - 1]) if bits[1] else value
    if field.cpp_type == kind.CPPTYPE_BOOL:
        return chance.random() < 0.5
    if field.cpp_type == kind.CPPTYPE_ENUM:
        # Numbers without a name must survive as well.
        known = [value.number for value in field.enum_type.values]
        return chance.choice(known if field.enum_type.name == "NullValue" else known + [77, -5])
    if field.cpp_type == kind.CPPTYPE_FLOAT:
        return struct.unpack("<f", struct.pack("<f", chance.uniform(-1e9, 1e9)))[0]
    if field.cpp_type == kind.CPPTYPE_DOUBLE:
        # Value has no form for infinities.
        special = [] if field.containing_type.name == "Value" else [math.inf, -math.inf]
        return chance.choice([0.0, 1.0, 1e300, 5e-324, *special, chance.uniform(-1, 1)])
    if field.type == kind.TYPE_BYTES:
        return chance.randbytes(chance.randint(0, 40))
    return "".join(chance.choice(TEXT) for _ in range(chance.randint(0, 30)))


def fill(chance, message, depth=0):
    """Sets fields of the message at random."""
    name = message.DESCRIPTOR.full_name
    if name == "google.protobuf.Timestamp":
        message.seconds = chance.randint(-62135596800, 253402300799)
        message.nanos = chance.choice([0, 5, 1000, 250_000_000, 999_999_999])
        return
    if name == "google.protobuf.Duration":
        message.seconds = chance.randint(-315576000000, 315576000000)
        message.nanos = chance.choice([0, 1, 500_000_000]) * (1 if message.seconds >= 0 else -1)
        return
    if name == "google.protobuf.FieldMask":
        message.paths.extend(chance.sample(["a", "b_c", "some.path_d.e"], chance.randint(0, 3)))
        return
    fields = message.DESCRIPTOR.fields
    if name == "google.protobuf.Value":
        fields = [chance.choice(fields[:4] if depth > 5 else fields)]
    for field in fields:
        if name != "google.protobuf.Value" and chance.random() < 0.4:
            continue
        if name in ("google.protobuf.Struct", "google.protobuf.ListValue") and depth > 5:
            continue
        set_field(chance, message, field, depth)


def set_field(chance, message, field, depth):
    if field.message_type and field.message_type.GetOptions().map_entry:
        key, value = field.message_type.fields
        target = getattr(message, field.name)
        for _ in range(chance.randint(0, 3)):
            if value.message_type:
                fill(chance, target[scalar(chance, key)], depth + 1)
            else:
                target[scalar(chance, key)] = scalar(chance, value)
    elif field.is_repeated:
        target = getattr(message, field.name)
        for _ in range(chance.randint(0, 3)):
            if field.message_type:
                fill(chance, target.add(), depth + 1)
            else:
                target.append(scalar(chance, field))
    elif field.message_type:
        below = getattr(message, field.name)
        below.SetInParent()
        fill(chance, below, depth + 1)
    else:
        setattr(message, field.name, scalar(chance, field))


def make(chance, sampler):
    message = sampler()
    fill(chance, message)
    return message


def has_map(message):
    """Whether a map is in it: the order of entries is nobody's promise."""
    for field, value in message.ListFields():
        if field.message_type:
            if field.message_type.GetOptions().map_entry:
                return True
            if any(has_map(each) for each in (value if field.is_repeated else [value])):
                return True
    return False


def test_swift_values_keep_every_message(codec, sampler, chance):
    same = 0
    for _ in range(ROUNDS):
        message = make(chance, sampler)
        wire = message.SerializeToString()
        ours = codec.turn(b"s", wire)
        assert ours is not None, codec.error
        assert sampler.FromString(ours) == message
        if not has_map(message):
            assert ours == wire
            same += 1
    assert same > 0


def test_without_maps_the_bytes_are_the_same(codec, sampler, chance):
    for _ in range(ROUNDS):
        message = make(chance, sampler)
        for field in message.DESCRIPTOR.fields:
            if field.message_type and field.message_type.GetOptions().map_entry:
                message.ClearField(field.name)
        for name in ("document", "anything", "list"):
            message.ClearField(name)
        wire = message.SerializeToString()
        assert codec.turn(b"s", wire) == wire


def test_google_reads_our_json(codec, sampler, chance):
    for _ in range(ROUNDS):
        message = make(chance, sampler)
        json = codec.turn(b"j", message.SerializeToString())
        assert json is not None, codec.error
        assert json_format.Parse(json, sampler()) == message


def test_we_read_googles_json(codec, sampler, chance):
    for _ in range(ROUNDS):
        message = make(chance, sampler)
        json = json_format.MessageToJson(
            message, preserving_proto_field_name=chance.random() < 0.5,
            use_integers_for_enums=chance.random() < 0.5)
        wire = codec.turn(b"w", json.encode())
        assert wire is not None, (codec.error, json)
        assert sampler.FromString(wire) == message


def test_merged_bytes_mean_the_same(codec, sampler, chance):
    for _ in range(ROUNDS):
        wire = b"".join(make(chance, sampler).SerializeToString() for _ in range(3))
        ours = codec.turn(b"s", wire)
        assert ours is not None, codec.error
        assert sampler.FromString(ours) == sampler.FromString(wire)


def test_damaged_bytes_are_judged_alike(codec, sampler, chance):
    """Two rare differences are meant: we refuse field number 0 inside unknown groups too, and a
    string that a later one replaces may be anything, because nobody ever sees it."""
    accepted = refused = different = 0
    for _ in range(20 * ROUNDS):
        wire = bytearray(make(chance, sampler).SerializeToString())
        if not wire:
            continue
        for _ in range(chance.randint(1, 4)):
            wire[chance.randrange(len(wire))] = chance.randrange(256)
        ours = codec.turn(b"s", bytes(wire))
        try:
            theirs = sampler.FromString(bytes(wire))
        except DecodeError:
            refused += ours is None
            different += ours is not None
            continue
        if ours is None:
            different += 1
            continue
        accepted += 1
        mine = sampler.FromString(ours)
        # Google's Python drops a map entry that holds an unknown field; its C++ and we keep the
        # entry and drop the field. Elsewhere unknown fields stay, compared with all others.
        for name in ("labels", "parts_by_number", "shades_by_flag", "blobs_by_id", "document",
                     "anything", "list"):
            mine.ClearField(name)
            theirs.ClearField(name)
        # Not a number is not equal to itself: the text is.
        assert mine == theirs or str(mine) == str(theirs), wire.hex()
    assert accepted > 1000 and refused > 1000
    assert different < 20

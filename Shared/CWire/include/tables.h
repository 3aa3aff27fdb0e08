// What the generator knows about a message and protobuf-c does not keep: JSON names, which bytes are
// strings, maps, presence, rules and categories of personal data. One static table per message,
// parallel to the descriptor's fields (sorted by number).
#pragma once
#include <stddef.h>
#include <stdint.h>

typedef struct tl_message tl_message;

enum {
  TL_FIELD_STRING = 1,    // text: valid UTF-8
  TL_FIELD_MAP = 2,       // repeated entries of a map
  TL_FIELD_REQUIRED = 4,  // FieldRules.required
  TL_FIELD_SUBJECT = 8,   // FieldRules.subject
  TL_FIELD_OPTIONAL = 16  // `optional`: presence is kept; its oneof has this one member
};

typedef struct tl_field {
  const char *json_name;
  const char *oneof;          // name of the real oneof, or NULL
  const tl_message *message;  // table of the field's message, or NULL
  uint32_t max_length;        // 0: no limit of its own
  uint8_t flags;
  uint8_t format;             // talaka.options.v1.Format
  uint8_t category;           // talaka.options.v1.DataCategory
} tl_field;

enum {
  TL_MESSAGE_MAP_ENTRY = 1,
  TL_MESSAGE_RULES = 2  // the message, or one below it, has rules to check
};

// Messages with a JSON form of their own.
enum {
  TL_PLAIN = 0,
  TL_TIMESTAMP,
  TL_DURATION,
  TL_FIELD_MASK,
  TL_STRUCT,
  TL_VALUE,
  TL_LIST_VALUE,
  TL_WRAPPER,
  TL_ANY
};

struct tl_message {
  const void *descriptor;  // ProtobufCMessageDescriptor
  const tl_field *fields;
  uint8_t flags;
  uint8_t kind;
};

// A proto file as a serialized google.protobuf.FileDescriptorProto, for reflection.
typedef struct tl_file {
  const char *name;
  const uint8_t *bytes;
  size_t size;
  const struct tl_file *const *imports;
  size_t import_count;
} tl_file;

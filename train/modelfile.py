"""The model file: named sections behind a checksummed header, made for mapping into memory.

Little-endian. 64 bytes of header, one 64-byte record a section, then the
payloads, each on a 64-byte boundary. Text sections say what the rows of the
weight sections mean. src/model reads this; docs describe it.
"""
import ctypes
import ctypes.util
import os
import struct

import numpy as np

MAGIC, VERSION, ALIGN = b"DLMODEL\0", 1, 64
TEXT, FLOAT, INT8_ROWS = 0, 1, 2


def xxh3_64(data):
    name = ctypes.util.find_library("xxhash") or "libxxhash.so.0"
    function = ctypes.CDLL(name).XXH3_64bits
    function.restype, function.argtypes = ctypes.c_uint64, [ctypes.c_char_p, ctypes.c_size_t]
    return function(data, len(data))


def quantise(table):
    """Rows of int8 with one scale each: value = int8 * scale."""
    table = np.asarray(table, dtype=np.float32)
    scales = np.abs(table).max(1) / np.float32(127)
    safe = np.where(scales == 0, 1, scales).astype(np.float32)
    return np.clip(np.rint(table / safe[:, None]), -127, 127).astype(np.int8), scales.astype(np.float32)


def dequantise(rows, scales):
    return rows.astype(np.float32) * scales[:, None]


def padded(data):
    return data + b"\0" * (-len(data) % ALIGN)


class Writer:
    def __init__(self):
        self.sections = []  # name, kind, dims, payload

    def text(self, name, lines):
        lines = list(lines)
        if any("\n" in line for line in lines):
            raise ValueError(f"a line of section '{name}' has a line break in it")
        self.sections.append((name, TEXT, (len(lines),), "".join(line + "\n" for line in lines).encode("utf-8")))

    def floats(self, name, values):
        values = np.ascontiguousarray(values, dtype="<f4")
        self.sections.append((name, FLOAT, values.shape, values.tobytes()))

    def int8_rows(self, name, values):
        rows, scales = quantise(values)
        self.sections.append((name, INT8_ROWS, rows.shape, padded(rows.tobytes()) + scales.astype("<f4").tobytes()))

    def write(self, path):
        at = ALIGN + 64 * len(self.sections)
        records, body = [], []
        for name, kind, dims, payload in self.sections:
            dims = list(dims) + [0] * (4 - len(dims))
            ndim = sum(1 for d in dims if d)
            records.append(struct.pack("<32sII4IQ", name.encode("ascii"), kind, ndim, *dims, at))
            # For text the size in bytes stands in the second dimension.
            if kind == TEXT:
                records[-1] = struct.pack("<32sII4IQ", name.encode("ascii"), kind, 1, dims[0], len(payload), 0, 0, at)
            body.append(padded(payload))
            at += len(body[-1])
        rest = b"".join(records) + b"".join(body)
        header = MAGIC + struct.pack("<IIQQ", VERSION, len(self.sections), at, xxh3_64(rest)) + b"\0" * 32
        with open(path + ".part", "wb") as f:
            f.write(header + rest)
        os.replace(path + ".part", path)
        return at


def read(path):
    """{name: list of lines, or float32 array (dequantised)}, the checksum verified."""
    with open(path, "rb") as f:
        data = f.read()
    if data[:8] != MAGIC:
        raise ValueError(f"not a model file: '{path}'")
    version, count, size, checksum = struct.unpack_from("<IIQQ", data, 8)
    if version != VERSION or size != len(data) or checksum != xxh3_64(data[64:]):
        raise ValueError(f"damaged model file: '{path}'")
    out = {}
    for i in range(count):
        name, kind, ndim, *dims, at = struct.unpack_from("<32sII4IQ", data, 64 + 64 * i)
        name = name.rstrip(b"\0").decode("ascii")
        if kind == TEXT:
            out[name] = data[at:at + dims[1]].decode("utf-8").split("\n")[:-1]
            continue
        shape = tuple(dims[:ndim])
        n = int(np.prod(shape))
        if kind == FLOAT:
            out[name] = np.frombuffer(data, "<f4", n, at).reshape(shape)
        else:
            rows = np.frombuffer(data, np.int8, n, at).reshape(shape)
            out[name] = dequantise(rows, np.frombuffer(data, "<f4", shape[0], at + n + -n % ALIGN))
    return out

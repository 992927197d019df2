"""Reads a PWG Raster file by CUPS itself: writes each page's header as JSON, and its pixels into FILE-PAGE.raw."""

import ctypes
import json
import os
import struct
import sys

cups = ctypes.CDLL("libcups.so.2")
cups.cupsRasterOpen.restype = ctypes.c_void_p
cups.cupsRasterReadHeader2.argtypes = [ctypes.c_void_p, ctypes.c_char_p]
cups.cupsRasterReadPixels.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_uint]

# offsets in cups_page_header2_t (cups/raster.h)
FIELDS = {
    "duplex": 272, "xDpi": 276, "yDpi": 280, "pageWidth": 352, "pageHeight": 356, "tumble": 368,
    "width": 372, "height": 376, "bitsPerColor": 384, "bitsPerPixel": 388, "bytesPerLine": 392,
    "colorOrder": 396, "colorSpace": 400, "numColors": 420, "totalPages": 452, "crossFeed": 456, "feed": 460,
}

path = sys.argv[1]
raster = cups.cupsRasterOpen(os.open(path, os.O_RDONLY), 0)
if not raster:
    sys.exit("CUPS does not open it")
pages = []
header = ctypes.create_string_buffer(1796)
while cups.cupsRasterReadHeader2(raster, header):
    page = {name: struct.unpack_from("=i", header.raw, at)[0] for name, at in FIELDS.items()}
    page["media"] = header.raw[1732:].split(b"\0")[0].decode()
    page["kind"] = header.raw[:64].split(b"\0")[0].decode()
    line = ctypes.create_string_buffer(page["bytesPerLine"])
    with open(f"{path}-{len(pages)}.raw", "wb") as out:
        for number in range(page["height"]):
            if cups.cupsRasterReadPixels(raster, line, len(line)) != len(line):
                sys.exit(f"page {len(pages)}: line {number} is not there")
            out.write(line.raw)
    pages.append(page)
print(json.dumps(pages))

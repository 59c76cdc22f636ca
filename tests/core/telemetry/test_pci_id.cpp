// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/pci_id.h"

#include <gtest/gtest.h>
#include <algorithm>
#include <vector>

namespace clipscope::telemetry {
namespace {

TEST(PciId, IsReadInEverySpelling) {
    const PciId expected{.domain = 0, .bus = 0x65, .device = 0, .function = 0};
    for (const char* text : {"00000000:65:00.0", "0000:65:00.0", "65:00.0"}) {
        EXPECT_EQ(parsePciId(text), expected) << text;
    }
    EXPECT_EQ(parsePciId("0001:Af:1d.7"), (PciId{.domain = 1, .bus = 0xaf, .device = 0x1d, .function = 7}));
}

TEST(PciId, IsNothingWhereItIsNone) {
    for (const char* text :
         {"", ".", ":", ":.", "65:00", "0000:65:00", "65.00:0", "0000:65:00.", "x:65:00.0", "0000:1ff:00.0",
          "0000:65:00.0 ", " 0000:65:00.0", "-1:65:00.0", "123456789:65:00.0", "0:0:0:0.0", "GPU-1"}) {
        EXPECT_FALSE(parsePciId(text)) << text;
    }
}

TEST(PciId, IsWrittenAsTheKernelDoesAndReadAgain) {
    const PciId id{.domain = 0x10000, .bus = 0xaf, .device = 2, .function = 1};
    EXPECT_EQ(id.text(), "10000:af:02.1");
    EXPECT_EQ(parsePciId(id.text()), id);
}

TEST(PciId, AreInOrderByTheirParts) {
    const std::vector<PciId> ordered{
        {.bus = 1}, {.bus = 1, .function = 1}, {.bus = 1, .device = 1}, {.bus = 0x65}, {.domain = 1}};
    EXPECT_TRUE(std::is_sorted(ordered.begin(), ordered.end()));
    EXPECT_FALSE(PciId{.domain = 1} < PciId{.bus = 2});
}

}  // namespace
}  // namespace clipscope::telemetry

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/gpu_order.h"

#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace clipscope::telemetry {
namespace {

TEST(GpuOrder, AGpuHasOneNameWhereverItShows) {
    const test::TemporaryFolder root;
    const auto sys = root.path() / "sys";
    // One without sensors in hwmon, one that shows in both, and the display of a server's management.
    for (const auto& [address, driver] :
         {std::pair{"0000:00:02.0", "i915"}, std::pair{"0000:03:00.0", "amdgpu"}, std::pair{"0000:01:00.0", "ast"}}) {
        root.write("sys/devices/" + std::string(address) + "/uevent", "DRIVER=" + std::string(driver));
    }
    root.write("sys/class/hwmon/hwmon3/name", "amdgpu\n");
    root.write("sys/class/hwmon/hwmon1/name", "coretemp\n");
    std::filesystem::create_symlink(sys / "devices/0000:03:00.0", sys / "class/hwmon/hwmon3/device");
    int card = 0;
    for (const char* const address : {"0000:03:00.0", "0000:01:00.0", "0000:00:02.0"}) {
        const auto folder = sys / "class/drm" / ("card" + std::to_string(card++));
        std::filesystem::create_directories(folder);
        std::filesystem::create_symlink(sys / "devices" / address, folder / "device");
    }
    const GpuOrder order(root.path());
    EXPECT_EQ(order.nameOf(sys / "class/drm/card2/device"), "gpu0");
    EXPECT_EQ(order.nameOf(sys / "class/drm/card0/device"), "gpu1");
    EXPECT_EQ(order.nameOf(sys / "class/hwmon/hwmon3/device"), "gpu1");
    EXPECT_FALSE(order.nameOf(sys / "class/drm/card1/device"));
    EXPECT_FALSE(order.nameOf(sys / "class/hwmon/hwmon1/device"));
}

TEST(GpuOrder, ReadsTheDriverOfUevent) {
    EXPECT_EQ(driverOfUevent("DRIVER=amdgpu\nPCI_CLASS=30000\n"), "amdgpu");
    EXPECT_EQ(driverOfUevent("PCI_ID=1:2\nDRIVER=xe"), "xe");
    EXPECT_EQ(driverOfUevent("\n\nXDRIVER=nvidia\nDRIVER="), "");
    EXPECT_EQ(driverOfUevent(""), "");
}

}  // namespace
}  // namespace clipscope::telemetry

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output_pipe.h"

#include "core/base/file_descriptor.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>
#include <array>
#include <cerrno>
#include <csignal>
#include <string>
#include <thread>

namespace clipscope::cli {
namespace {

class OutputPipeTest : public testing::Test {
protected:
    OutputPipeTest() {
        std::signal(SIGPIPE, SIG_IGN);
        std::array<int, 2> ends{};
        EXPECT_EQ(::pipe2(ends.data(), O_CLOEXEC), 0);
        reader = FileDescriptor(ends[0]);
        writer = FileDescriptor(ends[1]);
    }

    const Interruption interruption;
    FileDescriptor reader;
    FileDescriptor writer;
};

TEST_F(OutputPipeTest, WritesMoreThanAPipeHolds) {
    const std::string text(300'000, 'x');
    std::string got;
    std::jthread reading([&] {
        std::array<char, 4096> block{};
        for (ssize_t count = 1; count > 0;) {
            count = ::read(reader.get(), block.data(), block.size());
            got.append(block.data(), count > 0 ? static_cast<std::size_t>(count) : 0);
        }
    });
    OutputPipe out(writer.get(), interruption);
    out.write(text);
    EXPECT_TRUE(out.isOpen());
    writer.close();
    reading.join();
    EXPECT_EQ(got, text);
}

TEST_F(OutputPipeTest, AReaderThatWentAwayIsNoError) {
    reader.close();
    OutputPipe out(writer.get(), interruption);
    out.write("more");
    EXPECT_FALSE(out.isOpen());
    EXPECT_EQ(out.error(), 0);
}

TEST_F(OutputPipeTest, CtrlCLeavesAReaderThatReadsNothing) {
    std::raise(SIGTERM);
    OutputPipe out(writer.get(), interruption);
    out.write(std::string(300'000, 'x'));
    EXPECT_FALSE(out.isOpen());
    EXPECT_EQ(out.error(), 0);
}

TEST_F(OutputPipeTest, AFullDiskIsAnError) {
    const FileDescriptor full(::open("/dev/full", O_WRONLY | O_CLOEXEC));
    ASSERT_TRUE(full.isOpen());
    OutputPipe out(full.get(), interruption);
    out.write("x");
    EXPECT_FALSE(out.isOpen());
    EXPECT_EQ(out.error(), ENOSPC);
}

}  // namespace
}  // namespace clipscope::cli

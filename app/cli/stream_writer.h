// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <thread>

namespace clipscope::cli {

/// Copies a run's journal to a file descriptor while it grows, on a thread of its own: whoever reads slowly, or not at
/// all, holds up nothing but this copy. Where nobody reads any more it falls silent.
class StreamWriter {
public:
    /// \param out stays open as long as this
    StreamWriter(std::filesystem::path journal, int out);
    /// Ends at once; a write that blocks has to be ended by the process.
    ~StreamWriter();
    StreamWriter(const StreamWriter&) = delete;
    StreamWriter& operator=(const StreamWriter&) = delete;

    /// The journal is complete: the thread copies what is left and ends.
    void finish() { m_isComplete = true; }
    /// Waits until everything is copied or nobody reads, but not longer than that.
    /// \return whether it is so
    bool waitFor(std::chrono::milliseconds patience);
    /// The errno that kept a line from being written, or 0; a reader that went away is none.
    [[nodiscard]] int error() const { return m_error; }

private:
    void copy(const std::stop_token& stop);

    std::filesystem::path m_journal;
    int m_out;
    std::atomic<bool> m_isComplete{false};
    std::atomic<int> m_error{0};
    std::mutex m_mutex;
    std::condition_variable_any m_condition;
    bool m_isDone = false;
    std::jthread m_thread;
};

}  // namespace clipscope::cli

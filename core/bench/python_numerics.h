// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/numeric_expressions.h"
#include "core/base/message.h"
#include "core/record/event.h"

#include <array>
#include <chrono>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace clipscope::bench {

/// What a contestant did in one turn, by expression.
struct NumericTurn {
    std::array<std::vector<double>, backend::numericExpressions.size()> seconds;  ///< of each evaluation
    std::array<std::vector<float>, backend::numericExpressions.size()> results;   ///< empty where none were wanted
    std::optional<Message> reason;                                                ///< why the rest is empty
};

/// NumPy and NumExpr, which evaluate the numeric expressions in a child process that each turn starts anew. What of it
/// fails once is not tried again.
class PythonNumerics {
public:
    /// \param pythons interpreters: of those that can be started, the first with the most of the two is taken
    /// \param program resources/numerics/expressions.py
    /// \param inputs outlive the object
    PythonNumerics(std::vector<std::filesystem::path> pythons, std::filesystem::path program,
                   const backend::NumericInputs& inputs, int threads,
                   std::chrono::milliseconds patience = std::chrono::seconds(20));
    PythonNumerics(const PythonNumerics&) = delete;
    PythonNumerics& operator=(const PythonNumerics&) = delete;
    /// Removes the files that the child was given.
    ~PythonNumerics();

    static constexpr std::array<record::NumericContestant, 2> contestants{record::NumericContestant::NumPy,
                                                                          record::NumericContestant::NumExpr};
    using Turns = std::array<NumericTurn, contestants.size()>;

    /// One turn of both, in that order.
    /// \param turnSeconds how long to evaluate each expression, at least
    /// \throws Error Stopped
    [[nodiscard]] Turns takeTurn(double turnSeconds, bool wantsResults, const std::stop_token& stop);

private:
    void prepare(const std::stop_token& stop);
    void writeInputs();
    void evaluate(double turnSeconds, bool wantsResults, const std::stop_token& stop, Turns& turns);
    void write(const std::string& name, const void* data, std::size_t bytes) const;
    void hear(std::string_view line, Turns& turns);
    void readResults(Turns& turns) const;
    [[nodiscard]] std::vector<std::string> contestantsLeft() const;
    void leaveOut(std::size_t contestant, const Message& reason);

    std::vector<std::filesystem::path> m_pythons;
    std::filesystem::path m_program;
    const backend::NumericInputs& m_inputs;
    int m_threads;
    std::chrono::milliseconds m_patience;
    bool m_isPrepared = false;
    std::string m_python;            ///< that is used
    std::filesystem::path m_folder;  ///< of the inputs; empty until they are written
    std::array<std::optional<Message>, contestants.size()> m_reasons;
};

/// The Python that belongs to LibTorch, where there is one, and python3 of PATH.
[[nodiscard]] std::vector<std::filesystem::path> pythonsForNumerics();

}  // namespace clipscope::bench

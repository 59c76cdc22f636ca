// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace clipscope::backend {

/// The instruction set for which oneDNN makes its kernels: the highest of its own list that the CPU has, but not above
/// what ONEDNN_MAX_CPU_ISA allows. Named as that variable names it.
///
/// \param cpuFeatures all that hardware::readCpuInfo gives
/// \param cap the variable's value; empty: not set; what oneDNN does not know, it ignores
/// \return empty on other CPUs than x86-64
[[nodiscard]] std::string oneDnnIsa(const std::vector<std::string>& cpuFeatures, std::string_view cap);

/// That of this machine, under ONEDNN_MAX_CPU_ISA or, where it is not set, the variable's old name DNNL_MAX_CPU_ISA.
[[nodiscard]] std::string oneDnnIsaHere();

}  // namespace clipscope::backend

extension Double {
    /// The number to twelve significant digits: what arithmetic leaves behind them is noise (236.99999999999997).
    package var withoutNoise: Double {
        guard isFinite, self != 0 else { return self }
        var scale = 1.0
        while magnitude * scale < 1e11, scale < 1e22 { scale *= 10 }
        guard scale < 1e22, magnitude < 1e12 else { return self }
        return (self * scale).rounded() / scale
    }
}

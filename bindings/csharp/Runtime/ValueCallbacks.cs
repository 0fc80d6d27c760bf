namespace com.tencent.imsdk.unity.callback
{
    /// <summary>The answer of a call.</summary>
    /// <param name="code">0, or what went wrong (TIMErrCode).</param>
    /// <param name="desc">A sentence on what went wrong.</param>
    /// <param name="data">What is answered.</param>
    /// <param name="user_data">The name of the function, with a number.</param>
    public delegate void ValueCallback<T>(int code, string desc, T data, string user_data);

    /// <summary>The answer of a call that answers nothing but a code.</summary>
    public delegate void NullValueCallback(int code, string desc, string user_data);
}
